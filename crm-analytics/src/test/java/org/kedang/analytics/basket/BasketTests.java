package org.kedang.analytics.basket;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BasketTests {

	@Test
	void every_set_is_counted_as_a_plain_count_counts_it() {
		int[][] data = random(300, 8);
		FrequentItemSets found = find(baskets(data), new MiningLimits(5, 8, 10_000));
		TreeMap<String, Integer> expected = new TreeMap<>();
		for (int set = 1; set < 1 << 8; set++) {
			int chosen = set;
			int[] items = IntStream.range(0, 8).filter((item) -> (chosen >> item & 1) == 1).toArray();
			int count = (int) Arrays.stream(data).filter((basket) -> holdsAll(basket, items)).count();
			if (count >= 5) {
				expected.put(Arrays.toString(items), count);
			}
		}
		assertThat(counts(found)).isEqualTo(expected).hasSizeGreaterThan(100);
	}

	private static boolean holdsAll(int[] basket, int[] items) {
		return Arrays.stream(items).allMatch((item) -> Arrays.stream(basket).anyMatch((other) -> other == item));
	}

	@Test
	void a_rule_says_how_often_how_surely_and_how_much_more_than_by_chance() {
		Baskets baskets = baskets(new int[][] { { 0, 1 }, { 1, 0, 1 }, { 0, 2 }, { 2 }, {} });
		List<Rule> rules = AssociationRules.of(find(baskets, new MiningLimits(2, 8, 100)), 0);
		assertThat(rules).containsExactly(new Rule(List.of(1), 0, 2, 0.4, 1, 5 / 3.0),
				new Rule(List.of(0), 1, 2, 0.4, 2 / 3.0, 5 / 3.0));
		assertThat(AssociationRules.of(find(baskets, new MiningLimits(2, 8, 100)), 2 / 3.0)).hasSize(2);
		assertThat(AssociationRules.of(find(baskets, new MiningLimits(2, 8, 100)), 0.7)).hasSize(1);
	}

	@Test
	void a_support_that_comes_to_a_whole_number_of_baskets_counts_them_in() {
		Baskets baskets = baskets(random(1000, 4));
		assertThat(MiningLimits.ofSupport(0.007, baskets, 8, 1).count()).isEqualTo(7);
		assertThat(MiningLimits.ofSupport(0.0071, baskets, 8, 1).count()).isEqualTo(8);
		assertThat(MiningLimits.ofSupport(0.5, new Baskets(1), 8, 1).count()).isEqualTo(1);
	}

	@Test
	void the_search_ends_at_its_limit_says_so_and_keeps_the_frequent() {
		Baskets baskets = baskets(random(300, 8));
		FrequentItemSets capped = find(baskets, new MiningLimits(5, 8, 20));
		assertThat(capped.capped()).isTrue();
		assertThat(capped.size()).isEqualTo(20);
		TreeMap<String, Integer> all = counts(find(baskets, new MiningLimits(5, 8, 10_000)));
		assertThat(all.entrySet()).containsAll(counts(capped).entrySet());
		assertThat(AssociationRules.of(capped, 0)).isNotEmpty();
		FrequentItemSets exactly = find(baskets, new MiningLimits(5, 8, all.size()));
		assertThat(exactly.capped()).isFalse();
		FrequentItemSets pairs = find(baskets, new MiningLimits(5, 2, 10_000));
		assertThat(IntStream.range(0, pairs.size()).map(pairs::length).max()).hasValue(2);
	}

	@Test
	void baskets_too_large_are_left_out_and_counted() {
		Baskets baskets = new Baskets(2);
		baskets.add(1, 2, 3);
		baskets.add(1, 2, 2);
		assertThat(baskets.leftOut()).isEqualTo(1);
		assertThat(counts(find(baskets, new MiningLimits(1, 8, 100))))
			.isEqualTo(new TreeMap<>(Map.of("[1]", 1, "[2]", 1, "[1, 2]", 1)));
	}

	@Test
	void no_baskets_one_basket_and_empty_ones_are_no_trouble() {
		FrequentItemSets none = find(new Baskets(10), new MiningLimits(1, 8, 100));
		assertThat(none.size()).isZero();
		assertThat(AssociationRules.of(none, 0.5)).isEmpty();
		assertThat(find(baskets(new int[][] { {}, {} }), new MiningLimits(1, 8, 100)).size()).isZero();
		FrequentItemSets one = find(baskets(new int[][] { { 7 } }), new MiningLimits(1, 8, 100));
		assertThat(counts(one)).isEqualTo(new TreeMap<>(Map.of("[7]", 1)));
		assertThat(new NextProducts(List.of()).suggest(new int[] { 1 }, 5)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new Baskets(10).add(3, -1));
		assertThatIllegalArgumentException().isThrownBy(() -> new MiningLimits(0, 1, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> AssociationRules.of(none, Double.NaN));
	}

	@Test
	void an_offer_follows_from_what_was_bought_is_new_and_comes_once_by_its_surest_rule() {
		Rule weak = new Rule(List.of(1), 5, 10, 0.1, 0.3, 2);
		Rule strong = new Rule(List.of(1, 2), 5, 8, 0.08, 0.6, 4);
		Rule other = new Rule(List.of(2), 6, 9, 0.09, 0.4, 3);
		Rule unlikelier = new Rule(List.of(1), 7, 9, 0.09, 0.9, 0.8);
		Rule missing = new Rule(List.of(1, 3), 8, 9, 0.09, 0.9, 3);
		NextProducts next = new NextProducts(List.of(weak, other, strong, unlikelier, missing));
		assertThat(next.suggest(new int[] { 2, 1, 2 }, 5)).containsExactly(strong, other);
		assertThat(next.suggest(new int[] { 2, 1 }, 1)).containsExactly(strong);
		assertThat(next.suggest(new int[] { 1, 6 }, 5)).containsExactly(weak);
		assertThat(next.suggest(new int[0], 5)).isEmpty();
	}

	private static TreeMap<String, Integer> counts(FrequentItemSets found) {
		TreeMap<String, Integer> counts = new TreeMap<>();
		for (int set = 0; set < found.size(); set++) {
			counts.put(Arrays.toString(found.items(set)), found.count(set));
		}
		return counts;
	}

	private static FrequentItemSets find(Baskets baskets, MiningLimits limits) {
		return FrequentItemSets.of(baskets, limits);
	}

	private static Baskets baskets(int[][] data) {
		Baskets baskets = new Baskets(100);
		Arrays.stream(data).forEach(baskets::add);
		return baskets;
	}

	private static int[][] random(int size, int products) {
		Random random = new Random(4);
		return IntStream.range(0, size)
			.mapToObj(
					(i) -> IntStream.range(0, products).filter((item) -> random.nextInt(products + 1) > item).toArray())
			.toArray(int[][]::new);
	}

}
