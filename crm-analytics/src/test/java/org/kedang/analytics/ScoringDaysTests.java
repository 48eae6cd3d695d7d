package org.kedang.analytics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.database.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ScoringDaysTests {

	private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);

	private final TestDatabase database = TestDatabase.fresh();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	private final ScoringDays days = new ScoringDays(this.jdbc,
			Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), ZoneOffset.UTC));

	@BeforeEach
	void a_customer() {
		this.jdbc.sql("insert into customer (kind, number, name) values ('I', 'C-1', '王芳')").update();
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void customers_are_scored_from_the_first_order_invoice_or_contact_on() {
		assertThat(this.days.span().first()).as("where nothing is known").isEqualTo(LocalDate.of(1, 1, 1));
		this.jdbc
			.sql("""
					insert into contact_log (customer_id, occurred_at, channel) select id, '2022-07-01 10:00', 'PHONE' from customer
					""")
			.update();
		assertThat(this.days.span().first()).isEqualTo("2022-07-01");
		orders("2021-03-04", 1);
		assertThat(this.days.span().first()).isEqualTo("2021-03-04");
		invoices("2020-01-02", 1);
		assertThat(this.days.span().first()).isEqualTo("2020-01-02");
		assertThat(this.days.span().has(LocalDate.of(2020, 1, 1))).isFalse();
		assertThat(this.days.span().last()).isEqualTo(TODAY.plusYears(1));
	}

	@Test
	void orders_that_are_all_to_come_leave_today() {
		orders("2999-01-01", 1);
		assertThat(this.days.span().first()).isEqualTo(TODAY);
	}

	@Test
	void the_first_day_is_found_without_reading_a_table_whole() {
		orders("2021-03-04", 5000);
		invoices("2020-01-02", 5000);
		this.jdbc
			.sql("""
					insert into contact_log (customer_id, occurred_at, channel)
					select id, timestamp '2022-07-01' + n * interval '1 hour', 'PHONE' from customer, generate_series(1, 5000) n
					""")
			.update();
		this.jdbc.sql("analyze").update();
		List<String> plan = this.jdbc.sql("explain " + ScoringDays.FIRST).query(String.class).list();
		assertThat(plan).noneMatch((step) -> step.contains("Seq Scan"))
			.anyMatch((step) -> step.contains("receivable_by_invoice_day"));
	}

	private void orders(String first, int count) {
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, 'S-' || n, :first::date + n - 1, 5 from customer, generate_series(1, :count) n
				""").param("first", first).param("count", count).update();
	}

	private void invoices(String first, int count) {
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select id, 'R-' || n, :first::date + n - 1, '2050-01-01', 5 from customer, generate_series(1, :count) n
				""").param("first", first).param("count", count).update();
	}

}
