package org.kedang.analytics.churn;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BoostedTreesTests {

	@Test
	void one_tree_of_one_question_is_newtons_step_from_the_share() {
		// share 3/8; low rows: 1 of 5, high rows: 2 of 3
		double[] column = { 1, 2, 3, 4, 5, 6, 7, 8 };
		boolean[] labels = { false, false, true, false, false, true, false, true };
		TreeSettings settings = new TreeSettings(1, 1, 1, 2, 0, 1, 1, 1, 255, 0, 1, 1);
		BoostedModel model = new BoostedTrees(settings).fit(new Features(List.of("a"), column), labels);
		double start = Math.log(3 / 5.0);
		double weight = 3 / 8.0 * 5 / 8.0;
		double low = (1 - 5 * 3 / 8.0) / (5 * weight + 1);
		double high = (2 - 3 * 3 / 8.0) / (3 * weight + 1);
		assertThat(model.logOdds(new double[] { 5.5 })).isCloseTo(start + low, within(1e-12));
		assertThat(model.logOdds(new double[] { 5.6 })).isCloseTo(start + high, within(1e-12));
		assertThat(model.base()).isCloseTo(start + (5 * low + 3 * high) / 8, within(1e-12));
	}

	@Test
	void rows_without_a_value_go_the_way_that_fits_them() {
		double[] column = { 1, 2, 3, 4, Double.NaN, Double.NaN, 5, 6 };
		boolean[] labels = { false, false, false, false, true, true, true, true };
		TreeSettings settings = new TreeSettings(1, 1, 1, 2, 0, 1, 1, 1, 255, 0, 1, 1);
		BoostedModel model = new BoostedTrees(settings).fit(new Features(List.of("a"), column), labels);
		assertThat(model.logOdds(new double[] { Double.NaN })).isEqualTo(model.logOdds(new double[] { 6 }));
	}

	@Test
	void that_a_value_is_missing_may_be_the_question() {
		double[] column = { 1, 9, Double.NaN, Double.NaN, 2, 8 };
		boolean[] labels = { false, false, true, true, false, false };
		TreeSettings settings = new TreeSettings(1, 1, 1, 2, 0, 1, 1, 1, 255, 0, 1, 1);
		BoostedModel model = new BoostedTrees(settings).fit(new Features(List.of("a"), column), labels);
		assertThat(model.logOdds(new double[] { Double.NaN })).isGreaterThan(model.logOdds(new double[] { 1e9 }));
		assertThat(model.logOdds(new double[] { -1 })).isEqualTo(model.logOdds(new double[] { 1e9 }));
	}

	@Test
	void trees_learn_what_hangs_on_two_columns_together() {
		Features table = Invented.entwined(3000);
		boolean[] answers = Invented.entwinedAnswers(table);
		Folds folds = Folds.stratified(answers, 3, 1);
		Judgement trees = Judgement.of(folds.probabilities(new BoostedTrees(TreeSettings.usual(1)), table, answers),
				answers);
		Judgement line = Judgement.of(folds.probabilities(new LogisticRegression(1), table, answers), answers);
		// one answer in ten is luck: nobody can do better than .9
		assertThat(trees.auc()).isBetween(0.84, 0.92);
		assertThat(line.auc()).isLessThan(0.65);
	}

	@Test
	void the_same_seed_gives_the_same_bits_and_another_seed_others() {
		Features table = Invented.entwined(500);
		boolean[] answers = Invented.entwinedAnswers(table);
		List<Long> bits = Invented.bits(new BoostedTrees(TreeSettings.usual(1)).fit(table, answers), table);
		assertThat(Invented.bits(new BoostedTrees(TreeSettings.usual(1)).fit(table, answers), table)).isEqualTo(bits);
		assertThat(Invented.bits(new BoostedTrees(TreeSettings.usual(2)).fit(table, answers), table))
			.isNotEqualTo(bits);
	}

	@Test
	void contributions_add_up_to_the_log_odds() {
		Features table = Invented.entwined(500);
		BoostedModel model = new BoostedTrees(TreeSettings.usual(1)).fit(table, Invented.entwinedAnswers(table));
		assertThat(model.trees()).isGreaterThan(20);
		for (int i = 0; i < 50; i++) {
			double[] row = table.row(i);
			assertThat(model.base() + Invented.sum(model.contributions(row))).isCloseTo(model.logOdds(row),
					within(1e-9));
		}
	}

	@Test
	void columns_that_tell_nothing_stop_the_growing_early() {
		Features table = Invented.entwined(1000);
		boolean[] answers = new boolean[1000];
		for (int i = 0; i < answers.length; i++) {
			answers[i] = i * 7919 % 1000 < 500;
		}
		BoostedModel model = new BoostedTrees(TreeSettings.usual(1)).fit(table, answers);
		assertThat(model.trees()).isLessThan(100);
	}

	@Test
	void bins_hold_equal_shares_and_put_equal_values_together() {
		double[] column = new double[10_000];
		for (int i = 0; i < column.length; i++) {
			column[i] = (i % 4 == 0) ? 0 : i;
		}
		column[0] = -0.0;
		Bins bins = Bins.of(new Features(List.of("a"), column), 255);
		int[] counts = new int[bins.size(0)];
		for (int i = 0; i < column.length; i++) {
			int bin = bins.codes(0)[i] & 0xFF;
			counts[bin]++;
			assertThat(column[i]).isLessThanOrEqualTo(bins.upper(0, bin));
		}
		assertThat(counts.length).isBetween(150, 255);
		assertThat(counts[0]).isZero();
		// one of four is zero, and the value beside it may share its bin
		assertThat(counts[1]).isBetween(2500, 2550);
		for (int bin = 2; bin < counts.length; bin++) {
			assertThat(counts[bin]).isBetween(1, 80);
		}
	}

}
