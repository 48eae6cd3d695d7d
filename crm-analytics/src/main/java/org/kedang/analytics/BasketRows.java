package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.kedang.analytics.basket.FrequentItemSets;
import org.kedang.analytics.basket.Purchased;
import org.kedang.analytics.basket.Purchased.ByProduct;
import org.kedang.analytics.basket.RankGaps;
import org.kedang.analytics.basket.Rule;

/**
 * Writes what a run found of baskets, in the caller's transaction.
 */
final class BasketRows {

	/** The products in most orders, besides those in rules. */
	private static final int PRODUCTS = 500;

	private final Connection connection;

	private final long run;

	/** By the product's number in the reading. */
	private final Map<Integer, Placed> placed = new TreeMap<>();

	BasketRows(Connection connection, long run) {
		this.connection = connection;
		this.run = run;
	}

	void store(BasketRecord record) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("insert into basket_run (run_id, record) values (?, ?::jsonb)")) {
			statement.setLong(1, this.run);
			statement.setString(2, ScoringRunRows.JSON.writeValueAsString(record));
			statement.executeUpdate();
		}
	}

	/**
	 * Forgets who has bought what in earlier runs, which is kept of the latest run and of
	 * the current one, should the latest be of an earlier day.
	 */
	static void forgetOthers(Connection connection, long run) throws SQLException {
		try (PreparedStatement earlier = connection.prepareStatement("""
				update basket_product set buyers = null
				where run_id < ? and run_id not in (select run_id from current_scoring) and buyers is not null
				""")) {
			earlier.setLong(1, run);
			earlier.executeUpdate();
		}
	}

	/** Stores the products in most orders and in rules, and the rules. */
	void store(FrequentItemSets sets, ProductReading products, List<Rule> rules, Purchased purchased)
			throws SQLException {
		BitSet wanted = place(sets, rules);
		storeProducts(products, purchased.of(wanted));
		storeRules(rules);
		try (Statement analyze = this.connection.createStatement()) {
			// pages are asked for at once
			analyze.execute("analyze basket_product, basket_rule");
		}
	}

	/** Gives the products their places; those in most orders and in rules are wanted. */
	private BitSet place(FrequentItemSets sets, List<Rule> rules) {
		BitSet wanted = new BitSet();
		for (Rule rule : rules) {
			rule.antecedent().forEach(wanted::set);
			wanted.set(rule.consequent());
		}
		List<Integer> singles = IntStream.range(0, sets.size())
			.filter((set) -> sets.length(set) == 1)
			.boxed()
			.sorted(Comparator.comparingInt((Integer set) -> -sets.count(set)))
			.toList();
		for (int place = 1; place <= singles.size(); place++) {
			int set = singles.get(place - 1);
			int item = sets.items(set)[0];
			if (place <= PRODUCTS || wanted.get(item)) {
				wanted.set(item);
				this.placed.put(item, new Placed(place, sets.count(set)));
			}
		}
		return wanted;
	}

	private void storeProducts(ProductReading products, ByProduct bought) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement(
				"""
						insert into basket_product (run_id, place, key, name, category, orders, quantity, amount, customers, buyers)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
						""")) {
			for (Map.Entry<Integer, Placed> each : this.placed.entrySet()) {
				fill(insert, products.product(each.getKey()), each.getValue(), bought.buyers(each.getKey()));
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private void fill(PreparedStatement insert, ProductReading.Product product, Placed placed, BitSet buyers)
			throws SQLException {
		insert.setLong(1, this.run);
		insert.setInt(2, placed.place());
		insert.setString(3, product.key());
		insert.setString(4, product.name());
		insert.setString(5, product.category());
		insert.setInt(6, placed.orders());
		insert.setBigDecimal(7, product.quantity());
		insert.setBigDecimal(8, product.amount());
		insert.setInt(9, buyers.cardinality());
		insert.setBytes(10, RankGaps.write(buyers));
	}

	private void storeRules(List<Rule> rules) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement("""
				insert into basket_rule (run_id, place, antecedent, consequent, orders, antecedent_orders,
					consequent_orders, support, confidence, lift)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")) {
			int place = 0;
			for (Rule rule : rules) {
				Placed consequent = place(rule.consequent());
				insert.setLong(1, this.run);
				insert.setInt(2, ++place);
				insert.setArray(3, this.connection.createArrayOf("integer",
						rule.antecedent().stream().map((item) -> place(item).place()).sorted().toArray()));
				insert.setInt(4, consequent.place());
				insert.setInt(5, rule.count());
				insert.setInt(6, (int) Math.round(rule.count() / rule.confidence()));
				insert.setInt(7, consequent.orders());
				insert.setDouble(8, rule.support());
				insert.setDouble(9, rule.confidence());
				insert.setDouble(10, rule.lift());
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private Placed place(int item) {
		return this.placed.getOrDefault(item, Placed.UNKNOWN);
	}

	/** Where a product stands, and in how many orders it is. */
	private record Placed(int place, int orders) {

		private static final Placed UNKNOWN = new Placed(0, 0);

	}

}
