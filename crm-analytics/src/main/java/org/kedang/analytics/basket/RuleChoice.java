package org.kedang.analytics.basket;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules worth showing: those whose antecedent makes the consequent likelier, and each
 * product of which adds to the confidence. Source of the latter: Bayardo, Agrawal and
 * Gunopulos, Constraint-based rule mining in large, dense databases, 1999 (improvement).
 */
public final class RuleChoice {

	private RuleChoice() {
	}

	/**
	 * Chooses.
	 * @param rules as mined, of all that come true often enough
	 * @param most how many of the highest lift and how many in most baskets are kept
	 * @return the highest lift first, at most twice as many
	 */
	public static List<Rule> of(List<Rule> rules, int most) {
		Map<Key, Double> known = new HashMap<>();
		rules.forEach((rule) -> known.put(new Key(rule.antecedent(), rule.consequent()), rule.confidence()));
		List<Rule> telling = rules.stream()
			.filter((rule) -> rule.lift() > 1 + AssociationRules.ROUNDING && improves(rule, known))
			.sorted(Rule.BY_LIFT)
			.toList();
		Set<Rule> kept = new HashSet<>();
		telling.stream().limit(most).forEach(kept::add);
		telling.stream()
			.sorted(Comparator.comparingInt(Rule::count).reversed().thenComparing(Rule.BY_LIFT))
			.limit(most)
			.forEach(kept::add);
		return telling.stream().filter(kept::contains).toList();
	}

	/**
	 * Whether a rule says more than each of those with one product less, of which those
	 * that are not known come true more seldom.
	 */
	private static boolean improves(Rule rule, Map<Key, Double> known) {
		return rule.antecedent().size() == 1 || rule.antecedent().stream().allMatch((item) -> {
			List<Integer> fewer = rule.antecedent().stream().filter((other) -> !other.equals(item)).toList();
			Double confidence = known.get(new Key(fewer, rule.consequent()));
			return confidence == null || rule.confidence() > confidence * (1 + AssociationRules.ROUNDING);
		});
	}

	private record Key(List<Integer> antecedent, int consequent) {
	}

}
