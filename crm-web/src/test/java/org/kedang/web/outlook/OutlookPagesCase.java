package org.kedang.web.outlook;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.web.ScoredPagesCase;
import org.kedang.web.Scorings;

/** A hundred and thirty firms and people who bought, owe and talk. */
abstract class OutlookPagesCase extends ScoredPagesCase {

	@BeforeEach
	void firms_and_people_who_bought_owe_and_talk() {
		this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on)
				select case when i % 2 = 0 then 'I' else 'C' end, 'OUT-' || i, '客户' || i, '2020-01-01'
				from generate_series(1, 130) i
				""").update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where kind = 'I'").update();
		this.jdbc.sql("insert into corporate_customer (id) select id from customer where kind = 'C'").update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, number || '-' || n, date '2024-04-30' - (n * 30 + substr(number, 5)::int), 100 + n
				from customer cross join generate_series(1, 5) n
				""").update();
		this.jdbc
			.sql("""
					update customer_figures set purchases = 5, first_purchase_on = '2024-01-01', last_purchase_on = '2024-04-01',
						net_amount = 515, gross_amount = 515
					""")
			.update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select id, 'R', '2024-01-01', '2024-02-01', 500 from customer where kind = 'C'
				""").update();
		this.jdbc.sql(
				"insert into receivable_payment (receivable_id, paid_on, amount) select id, '2024-01-30', 500 from receivable")
			.update();
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, satisfaction)
				select id, '2024-04-20 10:00', 'PHONE', 4 from customer
				""").update();
	}

	@AfterEach
	void nothing_is_left() {
		Scorings.forget(this.jdbc);
		this.jdbc.sql("delete from customer where number like 'OUT-%'").update();
	}

}
