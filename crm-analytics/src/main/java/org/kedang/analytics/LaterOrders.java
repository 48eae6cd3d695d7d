package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

import org.kedang.analytics.hindsight.LookBack;

/**
 * What customers bought after a day, by ascending customer.
 */
final class LaterOrders {

	private static final String SUMMED = """
			select customer_id, count(*) filter (where amount > 0) > 0, sum(%s)::float8 from sales_transaction
			where occurred_on > date '%s' and occurred_on <= date '%s' group by customer_id order by customer_id
			""";

	private long[] customers = new long[1024];

	private boolean[] bought = new boolean[1024];

	private double[] amounts = new double[1024];

	private int size;

	static LaterOrders read(Connection connection, Returns returns, LookBack lookBack) throws SQLException {
		LaterOrders orders = new LaterOrders();
		String amount = (returns == Returns.NET) ? "amount" : "gross_amount";
		try (BinaryCopy rows = new BinaryCopy(connection,
				SUMMED.formatted(amount, lookBack.on(), lookBack.until()).strip())) {
			while (rows.next()) {
				orders.add(rows.bigint(), rows.truth(), rows.number());
			}
		}
		return orders;
	}

	private void add(long customer, boolean again, double amount) {
		if (this.size == this.customers.length) {
			this.customers = Arrays.copyOf(this.customers, this.size * 2);
			this.bought = Arrays.copyOf(this.bought, this.size * 2);
			this.amounts = Arrays.copyOf(this.amounts, this.size * 2);
		}
		this.customers[this.size] = customer;
		this.bought[this.size] = again;
		this.amounts[this.size++] = amount;
	}

	/** The row of a customer, below 0 without any order. */
	int row(long customer) {
		return Arrays.binarySearch(this.customers, 0, this.size, customer);
	}

	/** Whether an order with an amount above 0 is among them. */
	boolean bought(int row) {
		return row >= 0 && this.bought[row];
	}

	/** Returns taken off or not, as asked for. */
	double amount(int row) {
		return (row >= 0) ? this.amounts[row] : 0;
	}

}
