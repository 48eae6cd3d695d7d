package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.basket.Baskets;
import org.kedang.analytics.basket.Purchased;

/**
 * Reads the lines of all orders once, as a stream, into baskets and into who has bought
 * what. Of a product of which an order returns as much as it buys nothing was bought;
 * what is given away is not bought either. An order of nothing but returns and services
 * is no basket.
 */
final class LineReading {

	/** An order of more different products is a stock list, not a choice. */
	static final int MOST_PRODUCTS = 200;

	private static final String LINES = """
			select l.transaction_id, t.customer_id, t.occurred_on >= date '%s', l.quantity::float8, %s
			from sales_transaction t join transaction_line l on l.transaction_id = t.id
			where t.occurred_on between date '%s' and date '%s' and l.unit_price > 0 and %2$s is not null
			order by l.transaction_id, l.seq
			""";

	private final Baskets baskets = new Baskets(MOST_PRODUCTS);

	private final Purchased purchased = new Purchased();

	private final long[] customers;

	private final int[] ranks;

	private final ProductReading products;

	/**
	 * Where a product stands in the order, if it is there: what is left of others counts
	 * for nothing.
	 */
	private final int[] places;

	private int[] order = new int[64];

	private double[] quantities = new double[64];

	private int size;

	private double others;

	/**
	 * Prepares.
	 * @param connection that sees the run's ranks
	 */
	LineReading(Connection connection, long run, int ranked, ProductReading products) throws SQLException {
		this.products = products;
		this.places = new int[products.size()];
		this.customers = new long[ranked];
		this.ranks = new int[ranked];
		try (PreparedStatement statement = connection.prepareStatement(
				"select customer_id, rank from rfm_score where run_id = %d order by customer_id".formatted(run))) {
			statement.setFetchSize(10_000);
			try (ResultSet row = statement.executeQuery()) {
				for (int i = 0; row.next(); i++) {
					this.customers[i] = row.getLong(1);
					this.ranks[i] = row.getInt(2);
				}
			}
		}
	}

	void read(Connection connection, BasketWindow window, Progress progress) throws SQLException {
		try (BinaryCopy lines = new BinaryCopy(connection,
				LINES.formatted(window.from(), ProductReading.KEY, window.since(), window.to()))) {
			long before = 0;
			long customer = 0;
			boolean within = false;
			for (int count = 1; lines.next(); count++) {
				long transaction = lines.bigint();
				if (transaction != before) {
					end(customer, within);
					before = transaction;
				}
				customer = lines.bigint();
				within = lines.truth();
				add(lines.number(), lines.text());
				if (count % Progress.STEP == 0) {
					progress.report(0, 0);
				}
			}
			end(customer, within);
		}
	}

	private void add(double quantity, @Nullable String key) {
		Integer product = (key != null) ? this.products.number(key) : null;
		if (product == null) {
			this.others += (key != null && this.products.isService(key)) ? 0 : Math.max(0, quantity);
			return;
		}
		int at = this.places[product];
		if (at >= this.size || this.order[at] != product) {
			at = place(product);
		}
		this.quantities[at] += quantity;
	}

	private int place(int product) {
		int at = this.size++;
		if (at == this.order.length) {
			this.order = Arrays.copyOf(this.order, at * 2);
			this.quantities = Arrays.copyOf(this.quantities, at * 2);
		}
		this.places[product] = at;
		this.order[at] = product;
		this.quantities[at] = 0;
		return at;
	}

	/** An order is whole. */
	private void end(long customer, boolean within) {
		int bought = 0;
		for (int i = 0; i < this.size; i++) {
			if (this.quantities[i] > 0) {
				this.order[bought++] = this.order[i];
			}
		}
		if (within && (bought > 0 || this.others > 0)) {
			this.baskets.add(Arrays.copyOf(this.order, bought));
		}
		int at = (bought > 0) ? Arrays.binarySearch(this.customers, customer) : -1;
		for (int i = 0; i < bought && at >= 0; i++) {
			this.purchased.add(this.ranks[at], this.order[i]);
		}
		this.size = 0;
		this.others = 0;
	}

	Baskets baskets() {
		return this.baskets;
	}

	Purchased purchased() {
		return this.purchased;
	}

}
