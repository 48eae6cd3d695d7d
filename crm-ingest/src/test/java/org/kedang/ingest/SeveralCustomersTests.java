package org.kedang.ingest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.DomainTestApplication;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.catalogue.Subject;
import org.kedang.database.WithDatabase;
import org.kedang.ingest.SeveralCustomers.Customer;
import org.kedang.ingest.SeveralCustomers.Meant;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.store.CustomerKey;
import org.kedang.shared.Problem;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = DomainTestApplication.class, properties = "kedang.jobs.enabled=false")
@WithDatabase
@Import(Importing.class)
class SeveralCustomersTests {

	@Autowired
	Importing importing;

	@Autowired
	Imports imports;

	@Autowired
	SeveralCustomers several;

	@Autowired
	Readers readers;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void three_of_one_name_and_two_of_another() {
		this.jdbc.sql("truncate customer cascade").update();
		this.importing.store(Subject.INDIVIDUAL, """
				客户编号,姓名,手机
				S-1,李敏,13912345678
				S-2,李敏,13912345678
				S-3,李敏,13700000000
				S-4,李闽,13912345678
				""");
	}

	@Test
	void a_row_that_fits_several_customers_lists_them_with_their_numbers() {
		assertThat(meant("姓名,爱好\n李敏,钓鱼\n", "ADMIN", CustomerKey.NAME).customers())
			.containsExactly(new Customer("S-1", "李敏"), new Customer("S-2", "李敏"), new Customer("S-3", "李敏"));
	}

	@Test
	void whose_mobile_fits_too_are_listed_alone() {
		assertThat(meant("姓名,手机,爱好\n李敏,13912345678,钓鱼\n", "ADMIN", CustomerKey.NAME_AND_MOBILE).customers())
			.extracting(Customer::number)
			.containsExactly("S-1", "S-2");
	}

	@Test
	void no_more_than_five_are_listed_and_it_is_told_that_there_are_others() {
		this.importing.store(Subject.INDIVIDUAL, "客户编号,姓名\nS-5,李敏\nS-6,李敏\nS-7,李敏\n");
		Meant meant = meant("姓名,爱好\n李敏,钓鱼\n", "ADMIN", CustomerKey.NAME);
		assertThat(meant.customers()).hasSize(5);
		assertThat(meant.more()).isTrue();
	}

	@Test
	void those_the_reader_does_not_see_are_not_named() {
		long owner = reader("several-owner", "SALES").id();
		this.jdbc.sql("update customer set owner_id = ? where number = 'S-2'").param(owner).update();
		assertThat(meant("姓名,爱好\n李敏,钓鱼\n", "SALES", CustomerKey.NAME).customers())
			.containsExactly(new Customer("S-1", "李敏"), new Customer(null, null), new Customer("S-3", "李敏"));
	}

	@Test
	void any_other_problem_means_nobody() {
		Meant meant = this.several.of(Problem.of("import.required"), reader("several", "ADMIN"));
		assertThat(meant.customers()).isEmpty();
		assertThat(meant.more()).isFalse();
	}

	private Meant meant(String file, String role, CustomerKey key) {
		ImportBatch batch = this.importing.store(Subject.INDIVIDUAL, ImportOptions.DEFAULT.by(key), file);
		ImportProblem problem = this.imports.problems(batch.id(), 0, 10).get(0);
		assertThat(problem.problem().code()).isEqualTo("import.customer.ambiguous");
		return this.several.of(problem.problem(), reader("several-" + role, role));
	}

	private Reader reader(String username, String role) {
		return Staff.of(username, role, this.jdbc, this.readers);
	}

}
