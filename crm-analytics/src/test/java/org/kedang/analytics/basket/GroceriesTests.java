package org.kedang.analytics.basket;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A real grocer's baskets, exactly. */
class GroceriesTests {

	private static Groceries groceries;

	@BeforeAll
	static void read() throws Exception {
		groceries = Groceries.read();
	}

	@ParameterizedTest
	@CsvSource({ "0.001, 0.8, 13492, 410", "0.006, 0.25, 747, 463", "0.01, 0.5, 333, 15", "0.01, 0.25, 333, 170" })
	void a_grocers_rules_are_those_of_the_reference(double support, double confidence, int itemSets, int rules) {
		FrequentItemSets found = find(support);
		assertThat(found.size()).isEqualTo(itemSets);
		assertThat(found.capped()).isFalse();
		assertThat(AssociationRules.of(found, confidence)).hasSize(rules);
	}

	@Test
	void wine_drinkers_take_beer_more_surely_than_anything_else_follows() {
		assertThat(groceries.baskets().size()).isEqualTo(9835);
		assertThat(groceries.products()).isEqualTo(169);
		List<Rule> rules = AssociationRules.of(find(0.001), 0.8);
		Map<Integer, Long> bySize = rules.stream()
			.collect(
					Collectors.groupingBy((rule) -> rule.antecedent().size() + 1, TreeMap::new, Collectors.counting()));
		assertThat(bySize).isEqualTo(Map.of(3, 29L, 4, 229L, 5, 140L, 6, 12L));
		Rule first = rules.get(0);
		assertThat(first.antecedent()).extracting(groceries::name)
			.containsExactlyInAnyOrder("liquor", "red/blush wine");
		assertThat(groceries.name(first.consequent())).isEqualTo("bottled beer");
		assertThat(first.count()).isEqualTo(19);
		assertThat(first.support()).isEqualTo(19 / 9835.0);
		assertThat(first.confidence()).isCloseTo(0.904762, within(5e-7));
		assertThat(first.lift()).isCloseTo(11.2353, within(5e-5));
	}

	@Test
	void a_customer_is_offered_what_follows_most_surely_and_is_not_owned_yet() {
		int[] owned = IntStream.range(0, groceries.products())
			.filter((product) -> List.of("liquor", "red/blush wine", "whole milk").contains(groceries.name(product)))
			.toArray();
		List<Rule> offered = new NextProducts(AssociationRules.of(find(0.001), 0.2)).suggest(owned, 3);
		assertThat(offered).hasSizeBetween(1, 3);
		assertThat(groceries.name(offered.get(0).consequent())).isEqualTo("bottled beer");
		assertThat(offered).extracting((rule) -> groceries.name(rule.consequent())).doesNotContain("whole milk");
	}

	private static FrequentItemSets find(double support) {
		return FrequentItemSets.of(groceries.baskets(),
				MiningLimits.ofSupport(support, groceries.baskets(), 8, 1_000_000));
	}

}
