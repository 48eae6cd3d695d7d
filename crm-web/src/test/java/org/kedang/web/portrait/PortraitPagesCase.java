package org.kedang.web.portrait;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.web.ScoredPagesCase;
import org.kedang.web.Scorings;

/** Firms and people who differ. */
abstract class PortraitPagesCase extends ScoredPagesCase {

	/**
	 * Of 120 every second is a firm; people in Nanjing fish, those in Shenzhen do not.
	 */
	@BeforeEach
	void firms_and_people_who_differ() {
		// customers of other tests would be counted too
		this.jdbc.sql("truncate customer cascade").update();
		this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on, region)
				select case when i % 2 = 0 then 'I' else 'C' end, 'POR-' || i, '画像' || i, '2020-01-01',
					case when i % 4 < 2 then '320102' else '440303' end
				from generate_series(1, 120) i
				""").update();
		this.jdbc.sql("""
				insert into individual_customer (id, gender, birth_date, hobbies, media, religion)
				select id, 'F', '1990-01-01', case when region = '320102' then '钓鱼、摄影' end, '晚报', '佛教'
				from customer where kind = 'I'
				""").update();
		this.jdbc.sql("""
				insert into corporate_customer (id, industry, total_assets, liabilities, net_profit)
				select id, 'IT', 2000, 500, 100 from customer where kind = 'C'
				""").update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, occurred_at, amount, channel)
				select id, number || '-' || n, date '2024-04-30' - (n * 30 + substr(number, 5)::int % 9),
					date '2024-04-30' - (n * 30 + substr(number, 5)::int % 9) + time '23:15', 100 + n, 'ONLINE'
				from customer cross join generate_series(1, 5) n where substr(number, 5)::int % 3 > 0
				""").update();
		this.jdbc.sql("""
				insert into transaction_line (transaction_id, seq, product_name, product_category, quantity, unit_price,
					amount, cost, content_hash)
				select id, 0, '龙井', '茶叶', 1, amount, amount, 60, 0 from sales_transaction
				""").update();
		this.jdbc
			.sql("""
					update customer_figures set purchases = 5, first_purchase_on = '2023-12-01', last_purchase_on = '2024-03-31',
						net_amount = 515, gross_amount = 515
					where customer_id in (select customer_id from sales_transaction)
					""")
			.update();
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, satisfaction, complaint, complaint_state)
				select id, '2024-04-20 10:00', 'PHONE', 4, true, 'OPEN' from customer where number = 'POR-4'
				""").update();
		this.jdbc.sql("insert into tag (name) values ('老客户, 华东')").update();
		this.jdbc.sql("""
				insert into customer_tag (customer_id, tag_id) select c.id, t.id from customer c, tag t
				where c.number in ('POR-4', 'POR-8')
				""").update();
	}

	@AfterEach
	void nothing_is_left() {
		Scorings.forget(this.jdbc);
		this.jdbc.sql("delete from customer where number like 'POR-%'").update();
		this.jdbc.sql("delete from tag").update();
	}

}
