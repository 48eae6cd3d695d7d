package org.kedang;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The house has four rooms, and each knows only the ones below it.
 */
class HouseTests {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.kedang");

	@Test
	void packages_do_not_know_each_other_in_circles() {
		slices().matching("org.kedang.(**)").should().beFreeOfCycles().check(HOUSE);
	}

	@Test
	void the_domain_knows_neither_the_web_nor_workbooks_nor_scores() {
		noClasses().that()
			.resideOutsideOfPackages("org.kedang", "org.kedang.web..", "org.kedang.ingest..", "org.kedang.analytics..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.kedang.web..", "org.kedang.ingest..", "org.kedang.analytics..",
					"org.springframework.web..", "jakarta.servlet..", "org.apache.poi..")
			.check(HOUSE);
	}

	@Test
	void imports_and_analytics_never_know_each_other() {
		noClasses().that()
			.resideInAPackage("org.kedang.ingest..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.kedang.analytics..", "org.kedang.web..", "org.springframework.web..")
			.check(HOUSE);
		noClasses().that()
			.resideInAPackage("org.kedang.analytics..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.kedang.ingest..", "org.kedang.web..", "org.springframework.web..")
			.check(HOUSE);
	}

	@Test
	void arithmetic_is_free_of_spring_and_sql() {
		noClasses().that()
			.resideInAnyPackage("org.kedang.analytics.*..", "org.kedang.ingest.match..", "org.kedang.ingest.workbook..",
					"org.kedang.region..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
			.check(HOUSE);
	}

	/** Whoever does not close such a stream keeps a connection for ever. */
	@Test
	void rows_are_read_one_by_one_only_where_the_stream_is_closed() {
		noClasses().that()
			.doNotHaveFullyQualifiedName("org.kedang.ingest.duplicate.StoredCustomers")
			.and()
			.doNotHaveFullyQualifiedName("org.kedang.analytics.CustomerOutlooks")
			.and()
			.doNotHaveFullyQualifiedName("org.kedang.analytics.RankedCustomers")
			.and()
			.doNotHaveFullyQualifiedName("org.kedang.analytics.KeyCustomers")
			.and()
			.doNotHaveFullyQualifiedName("org.kedang.analytics.GradeMoves")
			.should()
			.callMethod(JdbcClient.MappedQuerySpec.class, "stream")
			.check(HOUSE);
	}

}
