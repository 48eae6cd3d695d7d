package org.kedang.analytics.basket;

import java.util.Comparator;
import java.util.List;

/**
 * Whoever has the antecedent's products in a basket has the consequent there too, so
 * often.
 *
 * @param antecedent products, ascending
 * @param consequent the product that follows
 * @param count baskets with all of them
 * @param support count / all baskets, 0 to 1
 * @param confidence count / baskets with the antecedent, 0 to 1
 * @param lift confidence / share of all baskets with the consequent: above 1 the
 * antecedent makes it likelier
 */
public record Rule(List<Integer> antecedent, int consequent, int count, double support, double confidence,
		double lift) {

	static final Comparator<Rule> BY_LIFT = Comparator.comparingDouble(Rule::lift)
		.thenComparingDouble(Rule::confidence)
		.thenComparingInt(Rule::count)
		.reversed()
		.thenComparingInt(Rule::consequent)
		.thenComparing((rule) -> rule.antecedent().size())
		.thenComparing((rule) -> rule.antecedent().toString());

	public Rule {
		antecedent = List.copyOf(antecedent);
	}

}
