package org.kedang.analytics;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Customers with orders, invoices and contacts, and what a run says of them beside RFM.
 */
abstract class OutlookCase extends ScoringCase {

	final CustomerOutlooks outlooks = new CustomerOutlooks(this.jdbc);

	static int day(String day) {
		return (int) LocalDate.parse(day).toEpochDay();
	}

	/** Of 400, every second stops buying at a day of its own. */
	void manyCustomers() {
		this.jdbc
			.sql("""
					insert into customer (kind, number, name) select 'I', 'M-' || i, 'M-' || i from generate_series(1, 400) i
					""")
			.update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select c.id, 'S-' || n, date '2022-05-02' + n, 10 + h % 500
				from (select id, abs(hashint8extended(substr(number, 3)::bigint, 1)) as h,
					substr(number, 3)::int as i from customer) c
				cross join generate_series(0, 729, 5) n
				where (h / 7 + n * 31) % (4 + i % 13) = 0 and (i % 2 = 0 or n < h / 11 % 730)
				on conflict do nothing
				""").update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, 'FIRST', date '2022-05-02' + (id % 300)::int, 99 from customer
				""").update();
	}

	RunRecord run() {
		return Objects.requireNonNull(score().learnt());
	}

	long current() {
		return this.rows.current().orElseThrow().id();
	}

	CustomerOutlook outlook(long customer) {
		return this.outlooks.find(customer).orElseThrow();
	}

	long customer(String kind, String number) {
		long id = this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on) values (?, ?, ?, '2020-01-01') returning id
				""").param(kind).param(number).param(number).query(Long.class).single();
		this.jdbc
			.sql("insert into %s (id) values (?)"
				.formatted(kind.equals("C") ? "corporate_customer" : "individual_customer"))
			.param(id)
			.update();
		return id;
	}

	void order(long customer, String number, String day, String amount) {
		this.jdbc.sql(
				"insert into sales_transaction (customer_id, number, occurred_on, amount) values (?, ?, ?, ?::numeric)")
			.params(customer, number, LocalDate.parse(day), amount)
			.update();
	}

	void invoice(long customer, String number, String issued, String due, @Nullable String paid) {
		long id = this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount) values (?, ?, ?, ?, 1000)
				returning id
				""").params(customer, number, LocalDate.parse(issued), LocalDate.parse(due)).query(Long.class).single();
		if (paid != null) {
			this.jdbc.sql("insert into receivable_payment (receivable_id, paid_on, amount) values (?, ?, 1000)")
				.params(id, LocalDate.parse(paid))
				.update();
		}
	}

}
