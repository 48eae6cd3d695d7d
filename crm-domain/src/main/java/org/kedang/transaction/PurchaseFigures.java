package org.kedang.transaction;

import java.util.function.Consumer;

/**
 * What is kept of each customer's orders: how many, since when, how much. They are made
 * anew from the orders whenever some of them come or go.
 */
public final class PurchaseFigures {

	/**
	 * A query by which those who change orders one at a time wait for each other until
	 * the transaction has ended; the statements behind it see what was stored meanwhile.
	 * @param customers a query for the customers' ids
	 */
	public static String keeping(String customers) {
		return """
				select count(*) from (select 1 from customer_figures f where f.customer_id in (%s)
					order by f.customer_id for update) kept
				""".formatted(customers);
	}

	/**
	 * Makes the figures of many anew, for whom it would take too long to keep all. Those
	 * who have orders recorded by hand are kept first, and theirs are made anew once
	 * more: meanwhile such an order may have come or gone.
	 * @param customers a query for the customers' ids
	 * @param query carries out a query, whatever it answers
	 * @param update carries out a statement
	 */
	public static void renewMany(String customers, Consumer<String> query, Consumer<String> update) {
		String byHand = "select t.customer_id from sales_transaction t where t.recorded_by is not null"
				+ " and t.customer_id in (" + customers + ")";
		query.accept(keeping(byHand));
		update.accept(renewing(customers));
		update.accept(renewing(byHand));
	}

	/**
	 * A statement that makes the figures anew: purchases are orders with an amount above
	 * 0.
	 * @param customers a query for the customers' ids
	 */
	public static String renewing(String customers) {
		return """
				update customer_figures f set first_purchase_on = x.first_on, last_purchase_on = x.last_on,
					purchases = x.purchases, orders = x.orders, net_amount = x.net_amount, gross_amount = x.gross_amount
				from (select k.customer_id, count(t.id) as orders, count(t.id) filter (where t.amount > 0) as purchases,
						coalesce(sum(t.amount), 0) as net_amount, coalesce(sum(t.gross_amount), 0) as gross_amount,
						min(t.occurred_on) filter (where t.amount > 0) as first_on,
						max(t.occurred_on) filter (where t.amount > 0) as last_on
					from customer_figures k left join sales_transaction t on t.customer_id = k.customer_id
					where k.customer_id in (%s) group by 1) x
				where f.customer_id = x.customer_id
					and (f.first_purchase_on, f.last_purchase_on, f.purchases, f.orders, f.net_amount, f.gross_amount)
						is distinct from (x.first_on, x.last_on, x.purchases::integer, x.orders::integer, x.net_amount,
						x.gross_amount)
				""".formatted(customers);
	}

	private PurchaseFigures() {
	}

}
