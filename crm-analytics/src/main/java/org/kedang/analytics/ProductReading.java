package org.kedang.analytics;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.basket.ServiceItems;

/**
 * The products of all lines, numbered from 0 on in the order of how many lines they are
 * in. Two lines are of the same product if their codes are equal, or where they have
 * none, their names. A product in fewer lines than a rule needs orders has no number;
 * neither has what is no product but a service.
 */
final class ProductReading {

	/** What tells products apart. */
	static final String KEY = "coalesce(nullif(btrim(l.product_code), ''), nullif(btrim(l.product_name), ''))";

	/** Products in so many lines at least. */
	static final int LEAST_LINES = 5;

	/** The rest are in so few lines that no rule would have them. */
	private static final int MOST = 100_000;

	private static final int SERVICES = 10;

	private static final String PRODUCTS = """
			select key, product_name, product_category, lines, total, sum(quantity) over same as quantity,
				sum(amount) over same as amount
			from (
				select *, sum(lines) over (partition by key) as total from (
					select %s as key, l.product_name, l.product_category, count(*) as lines,
						coalesce(sum(l.quantity) filter (where t.occurred_on >= ?), 0) as quantity,
						coalesce(sum(l.quantity * l.unit_price) filter (where t.occurred_on >= ?), 0) as amount
					from sales_transaction t join transaction_line l on l.transaction_id = t.id
					where t.occurred_on between ? and ? and l.unit_price > 0 group by 1, 2, 3
				) named
			) counted
			where total >= ? or key is null
			window same as (partition by key)
			order by total desc, key collate "C", lines desc, product_name collate "C", product_category collate "C"
			""".formatted(KEY);

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<Product> products = new ArrayList<>();

	private final List<String> services = new ArrayList<>();

	private final Set<String> serviceKeys = new HashSet<>();

	private long nameless;

	ProductReading(Connection connection, BasketWindow window) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(PRODUCTS)) {
			statement.setFetchSize(10_000);
			statement.setObject(1, window.from());
			statement.setObject(2, window.from());
			statement.setObject(3, window.since());
			statement.setObject(4, window.to());
			statement.setInt(5, LEAST_LINES);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next() && this.products.size() < MOST) {
					add(row);
				}
			}
		}
	}

	/** The first row of a key has its most frequent name. */
	private void add(ResultSet row) throws SQLException {
		String key = row.getString("key");
		if (key == null) {
			this.nameless += row.getLong("lines");
		}
		else if (!this.numbers.containsKey(key) && !this.serviceKeys.contains(key)) {
			String name = row.getString("product_name");
			if (ServiceItems.contain(key, name)) {
				this.serviceKeys.add(key);
				this.services.add((name != null && !name.isBlank()) ? name : key);
			}
			else {
				this.numbers.put(key, this.products.size());
				this.products.add(new Product(key, name, row.getString("product_category"),
						row.getBigDecimal("quantity"), row.getBigDecimal("amount")));
			}
		}
	}

	/** The number of a product; null for one in few lines. */
	@Nullable Integer number(String key) {
		return this.numbers.get(key);
	}

	boolean isService(String key) {
		return this.serviceKeys.contains(key);
	}

	Product product(int number) {
		return this.products.get(number);
	}

	int size() {
		return this.products.size();
	}

	List<String> services() {
		return this.services.subList(0, Math.min(SERVICES, this.services.size()));
	}

	long nameless() {
		return this.nameless;
	}

	/**
	 * A product.
	 *
	 * @param quantity within the window, returns taken off
	 * @param amount within the window, returns taken off
	 */
	record Product(String key, @Nullable String name, @Nullable String category, BigDecimal quantity,
			BigDecimal amount) {
	}

}
