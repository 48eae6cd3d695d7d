package org.kedang.analytics.basket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that follow from frequent item sets: each product of each set of at least two
 * is once the consequent. Source: Agrawal and Srikant, Fast algorithms for mining
 * association rules, 1994.
 */
public final class AssociationRules {

	/** What a product of binary fractions may be off, as a share. */
	static final double ROUNDING = 1e-12;

	private AssociationRules() {
	}

	/**
	 * The rules that come true often enough.
	 * @param sets all frequent item sets; where they were capped, rules are missing
	 * @param confidence the least, 0 to 1, itself included
	 * @return the highest lift first, then confidence, then count
	 */
	public static List<Rule> of(FrequentItemSets sets, double confidence) {
		if (!(confidence >= 0 && confidence <= 1)) {
			throw new IllegalArgumentException("A confidence is 0 to 1, not " + confidence);
		}
		Map<Integer, Integer> singles = singles(sets);
		List<Rule> rules = new ArrayList<>();
		for (int set = 0; set < sets.size(); set++) {
			for (int position = 0; sets.length(set) > 1 && position < sets.length(set); position++) {
				int before = sets.countWithout(set, position);
				if (sets.count(set) >= confidence * before * (1 - ROUNDING)) {
					rules.add(rule(sets, set, position, before, singles));
				}
			}
		}
		rules.sort(Rule.BY_LIFT);
		return rules;
	}

	/** In how many baskets each product is; of every set its products are sets too. */
	private static Map<Integer, Integer> singles(FrequentItemSets sets) {
		Map<Integer, Integer> counts = new HashMap<>();
		for (int set = 0; set < sets.size(); set++) {
			if (sets.length(set) == 1) {
				counts.put(sets.items(set)[0], sets.count(set));
			}
		}
		return counts;
	}

	private static Rule rule(FrequentItemSets sets, int set, int position, int before, Map<Integer, Integer> singles) {
		int[] items = sets.items(set);
		int consequent = items[position];
		double count = sets.count(set);
		double all = sets.baskets();
		return new Rule(Arrays.stream(items).filter((item) -> item != consequent).boxed().toList(), consequent,
				sets.count(set), count / all, count / before,
				count * all / before / singles.getOrDefault(consequent, 0));
	}

}
