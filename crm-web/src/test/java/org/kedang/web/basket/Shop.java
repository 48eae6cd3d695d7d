package org.kedang.web.basket;

import org.kedang.web.Scorings;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A shop with customers, orders and lines for tests of pages: eight products, of which
 * some go together, returns, postage, owners, regions, firms, contacts, and one product
 * with a name that fits no column.
 */
public final class Shop {

	private static final String LONG = "特级明前手工炒制西湖龙井绿茶礼盒装（含杯垫、茶漏与竹制提篮，二百五十克装，限量编号）";

	private final JdbcClient jdbc;

	public Shop(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Opens it with customers SHOP-1 to SHOP-200. */
	public void open() {
		// runs, customers and orders of other tests would be counted too; who buys what
		// goes
		// by the ids
		Scorings.forget(this.jdbc);
		this.jdbc.sql("truncate customer restart identity cascade").update();
		this.jdbc
			.sql("""
					insert into customer (kind, number, name, region, source_channel, completeness)
					select case when i % 5 = 0 then 'C' else 'I' end, 'SHOP-' || i, (array['王', '李', '张', '刘'])[1 + i % 4] || '小' || i,
						(array['320102', '440305', '310115', null])[1 + i % 4], (array['VISIT', 'WEBSITE', 'REFERRAL'])[1 + i % 3], i % 101
					from generate_series(1, 200) i
					""")
			.update();
		this.jdbc.sql(
				"insert into individual_customer (id, industry) select id, (array['IT', 'EDUCATION'])[1 + id % 2] from customer where kind = 'I' and number like 'SHOP-%'")
			.update();
		this.jdbc.sql(
				"insert into corporate_customer (id, industry) select id, 'TRADE' from customer where kind = 'C' and number like 'SHOP-%'")
			.update();
		orders();
		this.jdbc
			.sql("""
					insert into contact_log (customer_id, occurred_at, channel, satisfaction)
					select id, date '2024-04-30' - (id % 200)::int, 'PHONE', 1 + id % 5 from customer where number like 'SHOP-%'
					""")
			.update();
	}

	/**
	 * Of every second customer; each order has tea, and what goes with it by its number.
	 */
	private void orders() {
		this.jdbc
			.sql("""
					insert into sales_transaction (customer_id, number, occurred_on, line_count)
					select id, 'SO-' || n, date '2024-04-30' - (n * 40 + id % 30)::int, 4
					from customer cross join generate_series(0, 11) n
					where number like 'SHOP-%' and substr(number, 6)::int % 10 < 9 and (id + n) % 3 > 0 and n < 1 + id % 11 + id % 3
					""")
			.update();
		this.jdbc
			.sql("""
					insert into transaction_line (transaction_id, seq, product_code, product_name, product_category, quantity,
						unit_price, amount, content_hash)
					select id, seq, code, name, category, quantity, price, quantity * price, 0 from (
						select id, 0 as seq, 'T01' as code, '绿茶' as name, '茶叶' as category, 2 as quantity, 58 as price from sales_transaction
						union all select id, 1, 'C01', '茶杯', '器皿', 1, 35 from sales_transaction where id % 3 = 0
						union all select id, 2, 'C02', '茶盘', '器皿', 1, 128 from sales_transaction where id % 6 = 0
						union all select id, 3, 'L01', :long, '茶叶', 1, 888 from sales_transaction where id % 7 = 0
						union all select id, 4, 'S01', '坚果', '点心', 3, 19 from sales_transaction where id % 5 < 2
						union all select id, 5, 'S02', '糕点', '点心', 2, 12 from sales_transaction where id % 5 = 0
						union all select id, 6, 'B01', '茶书', null, 1, 45 from sales_transaction where id % 21 = 0
						union all select id, 7, 'POST', '运费', null, 1, 10 from sales_transaction where id % 2 = 0
					) lines
					""")
			.param("long", LONG)
			.update();
		this.jdbc
			.sql("""
					update sales_transaction t set amount = l.amount, gross_amount = l.amount from (
						select transaction_id, sum(amount) as amount from transaction_line group by 1) l where l.transaction_id = t.id
					""")
			.update();
		this.jdbc
			.sql("""
					update customer_figures f set purchases = s.n, orders = s.n, net_amount = s.amount, gross_amount = s.amount,
						first_purchase_on = s.first, last_purchase_on = s.last
					from (select customer_id, count(*) as n, sum(amount) as amount, min(occurred_on) as first,
						max(occurred_on) as last from sales_transaction group by 1) s where s.customer_id = f.customer_id
					""")
			.update();
		// one customer buys more than all others, so that axes are of logarithms
		this.jdbc.sql("""
				update customer_figures set net_amount = net_amount * 60, gross_amount = gross_amount * 60
				where customer_id = (select id from customer where number = 'SHOP-8')
				""").update();
	}

	/** Leaves nothing. */
	public void close() {
		Scorings.forget(this.jdbc);
		this.jdbc.sql("delete from customer where number like 'SHOP-%'").update();
	}

}
