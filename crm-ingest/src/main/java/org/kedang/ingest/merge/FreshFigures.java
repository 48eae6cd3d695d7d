package org.kedang.ingest.merge;

import java.util.List;

import org.kedang.transaction.PurchaseFigures;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of customers whose orders and contacts have come or gone.
 */
final class FreshFigures {

	static void of(JdbcClient jdbc, List<Long> customers) {
		String ids = "select unnest(cast(:customers as bigint[]))";
		jdbc.sql(PurchaseFigures.keeping(ids)).param("customers", array(customers)).query(Long.class).single();
		jdbc.sql(PurchaseFigures.renewing(ids)).param("customers", array(customers)).update();
		jdbc.sql("""
				update customer_figures f set last_contact_on = x.contact_on
				from (select c.id, max(l.occurred_at)::date as contact_on from customer c
					left join contact_log l on l.customer_id = c.id and l.answered
					where c.id = any(:customers) group by 1) x
				where f.customer_id = x.id and f.last_contact_on is distinct from x.contact_on
				""").param("customers", array(customers)).update();
	}

	private static Long[] array(List<Long> customers) {
		return customers.toArray(Long[]::new);
	}

	private FreshFigures() {
	}

}
