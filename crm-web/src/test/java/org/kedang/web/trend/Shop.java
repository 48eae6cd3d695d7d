package org.kedang.web.trend;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A firm with three years of sales up to last month, in the test's database.
 */
final class Shop {

	private final JdbcClient jdbc;

	Shop(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Customers in a few provinces and trades, and what they bought, owe and said. */
	void open() {
		// customers and orders of other tests would be counted too
		this.jdbc.sql("truncate customer cascade").update();
		this.jdbc.sql("""
				insert into customer (kind, number, name, region, source_channel, acquired_on)
				select case when i % 3 = 0 then 'C' else 'I' end, 'SHOP-' || i, case i when 3
						then '内蒙古自治区呼伦贝尔市鄂伦春自治旗大兴安岭林业集团有限责任公司第三分公司' else '店客' || i end,
					(array['320100', '310000', '440300', '510100', null])[1 + i % 5],
					(array['REFERRAL', 'WEBSITE', 'EXHIBITION'])[1 + i % 3], '2020-01-01'
				from generate_series(1, 60) i
				""").update();
		this.jdbc.sql("""
				insert into corporate_customer (id, industry)
				select id, (array['IT', 'TRADE'])[1 + id % 2] from customer where number like 'SHOP-%' and kind = 'C'
				""").update();
		this.jdbc
			.sql("""
					insert into sales_transaction (customer_id, number, occurred_on, amount, channel)
					select id, 'M-' || m, (date_trunc('month', current_date) - make_interval(months => m))::date + (id % 27)::int,
						round((500 + 6 * (36 - m) + 120 * sin(m * pi() / 6) + id % 50 + abs(hashint8extended(m, 3)) % 90)::numeric, 2),
						(array['SHOP', 'ONLINE'])[1 + (id + m) % 2]
					from customer cross join generate_series(1, 36) m
					where number like 'SHOP-%' and abs(hashint8extended(id * 100 + m, 5)) % 100 < 60 + 10 * sin(m * pi() / 6)
					""")
			.update();
		this.jdbc.sql("""
				insert into transaction_line (transaction_id, seq, product_category, quantity, unit_price, amount, cost,
					content_hash)
				select t.id, 0, (array['茶叶', '茶具', '礼盒', null])[1 + t.id % 4], 1, t.amount, t.amount,
					case when t.id % 3 > 0 then round(t.amount * 0.6 + t.customer_id % 7 * 40, 2) end, 1
				from sales_transaction t join customer c on c.id = t.customer_id where c.number like 'SHOP-%'
				""").update();
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel)
				select id, date_trunc('month', current_date) - make_interval(months => m) + interval '9 hours', 'PHONE'
				from customer cross join generate_series(1, 36) m where number like 'SHOP-%' and (id + m) % 5 = 0
				""").update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select id, 'R', current_date - 90, current_date - 60, 800 from customer
				where number like 'SHOP-%' and kind = 'C'
				""").update();
	}

	void close() {
		this.jdbc.sql("delete from entered_forecast").update();
		this.jdbc.sql("delete from sales_cell").update();
		this.jdbc.sql("delete from key_customer").update();
		this.jdbc.sql("delete from sales_figures").update();
		this.jdbc.sql("delete from customer where number like 'SHOP-%'").update();
	}

}
