package org.kedang.ingest;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The real retailer's workbook, against figures computed independently.
 */
@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class OnlineRetailImportTests {

	private static final Path FILE = Path.of(System.getProperty("kedang.folder", "."))
		.resolve("../shared/data/online-retail/online_retail.xlsx");

	@Autowired
	Importing importing;

	@Autowired
	JdbcClient jdbc;

	@Test
	void the_real_workbook_is_stored_to_the_line_and_the_second_time_nothing_changes() {
		assumeTrue(Files.exists(FILE), () -> "The real workbook is not there: " + FILE.toAbsolutePath());
		this.jdbc.sql("truncate customer cascade").update();
		ImportBatch first = store();
		assertThat(first.state()).isEqualTo(ImportState.DONE);
		assertThat(first.ledger()).isEqualTo(new Ledger(541_909, 406_829, 0, 0, 135_080, 0));
		assertThat(first.report().skipped()).containsEntry("import.skipped.no-customer", 135_080L);
		assertThat(Importing.counts(first)).containsEntry("import.count.orders", 22_190L)
			.containsEntry("import.count.new-customers", 4_372L);
		assertStored();
		ImportBatch second = store();
		assertThat(second.state()).isEqualTo(ImportState.DONE);
		assertThat(second.ledger()).isEqualTo(new Ledger(541_909, 0, 0, 406_829, 135_080, 0));
		assertStored();
	}

	private ImportBatch store() {
		return this.importing
			.run(this.importing.start(this.importing.upload(FILE), Subject.TRANSACTION, Importing.creating(), true));
	}

	private void assertStored() {
		assertThat(this.importing
			.row("select count(*), count(distinct transaction_id), sum(amount) from transaction_line"))
			.isEqualTo("406829|22190|8300065.814");
		assertThat(this.importing.row("""
				select count(*), sum(amount), sum(line_count), count(*) filter (where amount > 0)
				from sales_transaction
				""")).isEqualTo("22190|8300065.814|406829|18532");
		assertThat(this.importing.row("""
				select count(*), sum(net_amount), sum(gross_amount), sum(purchases), sum(orders),
					min(first_purchase_on), max(last_purchase_on)
				from customer_figures
				""")).isEqualTo("4372|8300065.814|8911407.904|18532|22190|2010-12-01|2011-12-09");
		assertThat(this.importing.row("""
				select name, minimal, kind, net_amount, gross_amount, purchases, last_purchase_on, acquired_on
				from customer join customer_figures on customer_id = id where number = '17850'
				""")).isEqualTo("17850|t|I|5288.63|5391.21|34|2010-12-02|2010-12-01");
	}

}
