package org.kedang.analytics;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whoever buys the antecedent's products in an order buys the consequent with them, so
 * often.
 *
 * @param place its number in the run, 1 for the highest lift
 * @param antecedent products
 * @param consequent the product that follows
 * @param orders orders with all of them
 * @param antecedentOrders orders with the antecedent
 * @param consequentOrders orders with the consequent
 * @param support orders by all orders, 0 to 1
 * @param confidence orders by those with the antecedent, 0 to 1
 * @param lift confidence by the share of all orders with the consequent
 */
public record BasketRule(int place, List<BasketProduct> antecedent, BasketProduct consequent, int orders,
		int antecedentOrders, int consequentOrders, double support, double confidence, double lift) {

	/** The antecedent in words. */
	public String antecedentLabel() {
		return this.antecedent.stream().map(BasketProduct::label).collect(Collectors.joining(" + "));
	}

}
