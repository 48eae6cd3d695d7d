package org.kedang.ingest.store;

/**
 * The figures kept for each customer, made anew for those an import touched.
 */
final class CustomerFigures {

	/** Of the customers in import_order. */
	static void ofPurchases(Work work) {
		work.run("figures", """
				update customer_figures f set first_purchase_on = x.first_on, last_purchase_on = x.last_on,
					purchases = x.purchases, orders = x.orders, net_amount = x.net_amount,
					gross_amount = x.gross_amount
				from (select t.customer_id, count(*) as orders, count(*) filter (where t.amount > 0) as purchases,
						sum(t.amount) as net_amount, sum(t.gross_amount) as gross_amount,
						min(t.occurred_on) filter (where t.amount > 0) as first_on,
						max(t.occurred_on) filter (where t.amount > 0) as last_on
					from sales_transaction t
					where t.customer_id in (select customer_id from import_order) group by 1) x
				where f.customer_id = x.customer_id
					and (f.first_purchase_on, f.last_purchase_on, f.purchases, f.orders, f.net_amount, f.gross_amount)
						is distinct from (x.first_on, x.last_on, x.purchases::integer, x.orders::integer, x.net_amount,
						x.gross_amount)
				""");
	}

	private CustomerFigures() {
	}

}
