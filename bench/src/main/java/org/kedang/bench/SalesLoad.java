package org.kedang.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A firm with made-up customers and sales, whose figures depend on nothing but the two
 * numbers.
 */
final class SalesLoad {

	private SalesLoad() {
	}

	/** A category of a sixtieth of all lines. */
	static final String FREQUENT = "category 7";

	/** A category of one in a hundred thousand lines. */
	static final String RARE = "rare 7";

	/**
	 * As many customers, unless there are some already, in five provinces, with eighty
	 * owners; sixty categories that everybody buys, and a hundred that hardly anybody
	 * does.
	 */
	static void load(JdbcClient jdbc, int customers, int orders) {
		if (jdbc.sql("select exists (select from customer)").query(Boolean.class).single()) {
			return;
		}
		jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role)
				select 'owner' || i, 'Owner ' || i, 'none', 'SALES' from generate_series(1, 80) i
				""").update();
		jdbc.sql("""
				insert into customer (kind, number, name, acquired_on, region, source_channel, owner_id)
				select case when i % 10 = 0 then 'C' else 'I' end, 'B-' || i, 'B-' || i, date '2020-01-01',
					11 + i % 5 || '0000', (array['VISIT', 'WEBSITE', 'REFERRAL', 'EXHIBITION'])[1 + i % 4],
					(select min(id) from app_user where username like 'owner%') + i % 80
				from generate_series(1, ?) as i order by i
				""").param(customers).update();
		RfmBench.deal(jdbc, customers, orders);
		jdbc.sql("alter table transaction_line disable trigger user").update();
		jdbc.sql(
				"""
						insert into transaction_line (transaction_id, seq, product_category, quantity, unit_price, amount, cost,
							content_hash)
						select id, 0, case when id % 1000 = 0 then 'rare ' || id / 1000 % 100 else 'category ' || id % 60 end, 1, amount, amount, case when id % 3 > 0 then amount * 0.7 end, 1
						from sales_transaction order by id
						""")
			.update();
		jdbc.sql("alter table transaction_line enable trigger user").update();
		jdbc.sql("update customer_figures set orders = ?, net_amount = abs(hashint8(customer_id)) % 100000 / 100.0")
			.param(orders)
			.update();
		jdbc.sql("vacuum analyze").update();
	}

}
