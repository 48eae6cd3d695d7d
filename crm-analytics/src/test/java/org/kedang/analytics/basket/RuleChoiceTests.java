package org.kedang.analytics.basket;

import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of what was mined. */
class RuleChoiceTests {

	@Test
	void a_rule_that_makes_nothing_likelier_is_not_kept() {
		Rule even = rule(List.of(1), 2, 10, 0.5, 1);
		Rule rarer = rule(List.of(1), 3, 10, 0.5, 0.8);
		Rule telling = rule(List.of(2), 3, 10, 0.5, 1.2);
		assertThat(RuleChoice.of(List.of(even, rarer, telling), 10)).containsExactly(telling);
	}

	@Test
	void a_longer_antecedent_is_kept_only_where_it_is_surer_than_each_shorter_one() {
		Rule one = rule(List.of(1), 3, 20, 0.5, 1.5);
		Rule surer = rule(List.of(1, 2), 3, 10, 0.6, 1.8);
		Rule asSure = rule(List.of(1, 4), 3, 10, 0.5, 1.5);
		assertThat(RuleChoice.of(List.of(surer, one, asSure), 10)).containsExactly(surer, one);
	}

	@Test
	void the_highest_lifts_and_the_most_frequent_are_kept_in_the_order_of_lift() {
		Rule strongest = rule(List.of(1), 2, 5, 0.9, 9);
		Rule middle = rule(List.of(3), 4, 6, 0.5, 5);
		Rule frequent = rule(List.of(5), 6, 500, 0.3, 1.1);
		assertThat(RuleChoice.of(List.of(middle, frequent, strongest), 1)).containsExactly(strongest, frequent);
	}

	@Test
	void nothing_mined_is_nothing_kept() {
		assertThat(RuleChoice.of(List.of(), 10)).isEmpty();
	}

	@Test
	void ranks_come_back_from_few_bytes_as_they_were() {
		Random random = new Random(7);
		for (int size : new int[] { 0, 1, 2, 1000 }) {
			BitSet ranks = new BitSet();
			random.ints(size, 1, 3_000_000).forEach(ranks::set);
			assertThat(RankGaps.read(RankGaps.write(ranks))).isEqualTo(ranks);
		}
		BitSet everybody = new BitSet();
		everybody.set(1, 1_000_001);
		assertThat(RankGaps.write(everybody)).hasSize(1_000_000);
	}

	@Test
	void who_has_bought_what_is_found_by_product_and_counted_once() {
		Purchased purchased = new Purchased();
		for (int i = 0; i < 5000; i++) {
			purchased.add(i % 100, i % 7);
			purchased.add(4711, 9);
		}
		BitSet wanted = new BitSet();
		wanted.set(3);
		wanted.set(9);
		wanted.set(50);
		Purchased.ByProduct found = purchased.of(wanted);
		assertThat(found.buyers(9).stream()).containsExactly(4711);
		assertThat(found.buyers(3).cardinality()).isEqualTo(100);
		assertThat(found.buyers(4).isEmpty()).isTrue();
		assertThat(found.buyers(50).isEmpty()).isTrue();
		assertThat(new Purchased().of(wanted).buyers(3).isEmpty()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "POST,POSTAGE,true", "DOT,DOTCOM POSTAGE,true", "YF01,顺丰运费,true", "M,Manual,true", "C2,CARRIAGE,true",
			"D,Discount,true", "K1,咖啡 coffee,false", "22823,MINI CARRIAGE CLOCK,false", "A1,三合一咖啡,false", "手续费,,true",
			"20001,手动榨汁机,false", "47566,POSTCARD SET,false" })
	void services_are_told_from_goods_by_their_names(String code, String name, boolean service) {
		assertThat(ServiceItems.contain(code, name)).isEqualTo(service);
	}

	private static Rule rule(List<Integer> antecedent, int consequent, int count, double confidence, double lift) {
		return new Rule(antecedent, consequent, count, count / 1000.0, confidence, lift);
	}

}
