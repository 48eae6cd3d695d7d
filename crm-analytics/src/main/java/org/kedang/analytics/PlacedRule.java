package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A rule as it is stored, with the places of its products.
 */
record PlacedRule(int place, List<Integer> antecedent, int consequent, int orders, int antecedentOrders,
		int consequentOrders, double support, double confidence, double lift) {

	static PlacedRule of(ResultSet row) throws SQLException {
		return new PlacedRule(row.getInt("place"), List.of((Integer[]) row.getArray("antecedent").getArray()),
				row.getInt("consequent"), row.getInt("orders"), row.getInt("antecedent_orders"),
				row.getInt("consequent_orders"), row.getDouble("support"), row.getDouble("confidence"),
				row.getDouble("lift"));
	}

	/** The places of all its products. */
	List<Integer> places() {
		return Stream.concat(this.antecedent.stream(), Stream.of(this.consequent)).toList();
	}

	/** The rule with its products. */
	BasketRule with(Map<Integer, BasketProduct> products) {
		return new BasketRule(this.place,
				this.antecedent.stream().map((item) -> Objects.requireNonNull(products.get(item))).toList(),
				Objects.requireNonNull(products.get(this.consequent)), this.orders, this.antecedentOrders,
				this.consequentOrders, this.support, this.confidence, this.lift);
	}

}
