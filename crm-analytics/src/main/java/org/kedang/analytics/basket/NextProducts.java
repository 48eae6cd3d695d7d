package org.kedang.analytics.basket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to offer a customer next: the consequents of rules whose antecedent the customer
 * has bought whole, as far as they were not bought yet and the rule's lift is above 1.
 * Each product comes once, by its rule of the highest confidence, then lift, then count;
 * the products come in the same order. Who bought nothing gets nothing.
 */
public final class NextProducts {

	private static final Comparator<Rule> BY_CONFIDENCE = Comparator.comparingDouble(Rule::confidence)
		.thenComparingDouble(Rule::lift)
		.thenComparingInt(Rule::count)
		.reversed()
		.thenComparingInt(Rule::consequent)
		.thenComparing(Rule.BY_LIFT);

	private final Map<Integer, List<Rule>> byFirst = new HashMap<>();

	public NextProducts(List<Rule> rules) {
		rules.stream()
			.filter((rule) -> rule.lift() > 1)
			.sorted(BY_CONFIDENCE)
			.forEach((rule) -> this.byFirst.computeIfAbsent(rule.antecedent().get(0), (item) -> new ArrayList<>())
				.add(rule));
	}

	/**
	 * The rules to offer by.
	 * @param owned the products bought, in any order
	 * @param most how many products to suggest
	 */
	public List<Rule> suggest(int[] owned, int most) {
		int[] sorted = Arrays.stream(owned).sorted().distinct().toArray();
		Map<Integer, Rule> best = new HashMap<>();
		for (int item : sorted) {
			for (Rule rule : this.byFirst.getOrDefault(item, List.of())) {
				if (!holds(sorted, rule.consequent()) && holdsAll(sorted, rule.antecedent())) {
					best.merge(rule.consequent(), rule,
							(one, other) -> (BY_CONFIDENCE.compare(one, other) <= 0) ? one : other);
				}
			}
		}
		return best.values().stream().sorted(BY_CONFIDENCE).limit(most).toList();
	}

	private static boolean holdsAll(int[] sorted, List<Integer> items) {
		return items.stream().allMatch((item) -> holds(sorted, item));
	}

	private static boolean holds(int[] sorted, int item) {
		return Arrays.binarySearch(sorted, item) >= 0;
	}

}
