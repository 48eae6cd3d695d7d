package org.kedang.ingest.merge;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of customers whose orders and contacts have come or gone.
 */
final class FreshFigures {

	static void of(JdbcClient jdbc, List<Long> customers) {
		jdbc.sql(
				"""
						update customer_figures f set first_purchase_on = x.first_on, last_purchase_on = x.last_on,
							purchases = x.purchases, orders = x.orders, net_amount = x.net, gross_amount = x.gross,
							last_contact_on = x.contact_on
						from (select c.id, l.contact_on, count(t.id) as orders, count(t.id) filter (where t.amount > 0) as purchases,
								coalesce(sum(t.amount), 0) as net, coalesce(sum(t.gross_amount), 0) as gross,
								min(t.occurred_on) filter (where t.amount > 0) as first_on,
								max(t.occurred_on) filter (where t.amount > 0) as last_on
							from customer c left join sales_transaction t on t.customer_id = c.id
							cross join lateral (select max(occurred_at)::date as contact_on from contact_log
								where customer_id = c.id and answered) l
							where c.id in (:customers) group by c.id, l.contact_on) x
						where f.customer_id = x.id
							and (f.first_purchase_on, f.last_purchase_on, f.purchases, f.orders, f.net_amount, f.gross_amount,
								f.last_contact_on) is distinct from (x.first_on, x.last_on, x.purchases::integer, x.orders::integer,
								x.net, x.gross, x.contact_on)
						""")
			.param("customers", customers)
			.update();
	}

	private FreshFigures() {
	}

}
