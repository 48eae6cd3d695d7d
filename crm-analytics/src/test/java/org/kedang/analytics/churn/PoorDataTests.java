package org.kedang.analytics.churn;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.kedang.analytics.churn.Finding.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Data that say little: learners say what they cannot say, and nothing throws. */
class PoorDataTests {

	private static final double[] UPWARDS = { 1, 2, 3, 4, 5, 6 };

	private static final boolean[] MIXED = { false, true, false, true, false, true };

	private static final boolean[] SORTED = { false, false, false, true, true, true };

	static List<Learner> learners() {
		Learner logistic = new LogisticRegression(1);
		Learner trees = new BoostedTrees(TreeSettings.usual(1));
		return List.of(new LogisticRegression(0), logistic, trees, new Calibrated(logistic, 4, 1),
				new Calibrated(trees, 4, 1));
	}

	@ParameterizedTest
	@MethodSource("learners")
	void no_rows_give_even_odds(Learner learner) {
		Model model = learner.fit(new Features(List.of("a"), new double[0]), new boolean[0]);
		assertThat(model.findings()).containsExactly(Finding.of(Kind.NO_ROWS));
		assertThat(model.probability(new double[] { 3 })).isCloseTo(0.5, within(1e-12));
	}

	@ParameterizedTest
	@MethodSource("learners")
	void one_answer_gives_everybody_one_probability(Learner learner) {
		Model model = learner.fit(new Features(List.of("a"), UPWARDS), new boolean[6]);
		assertThat(model.findings()).containsExactly(Finding.of(Kind.ONE_CLASS));
		assertThat(model.logOdds(new double[] { 1e9 })).isCloseTo(Math.log(1 / 7.0), within(1e-12));
		assertThat(model.contributions(new double[] { 1e9 })).containsExactly(0);
	}

	@ParameterizedTest
	@MethodSource("learners")
	void no_columns_give_everybody_the_share(Learner learner) {
		Model model = learner.fit(new Features(List.of()), MIXED);
		assertThat(model.logOdds(new double[0])).isZero();
	}

	@ParameterizedTest
	@MethodSource("learners")
	void missing_constant_and_vast_figures_still_give_probabilities(Learner learner) {
		double[] none = { Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN };
		double[] vast = { 1e308, -1e308, Double.POSITIVE_INFINITY, 0, Double.NaN, Double.MIN_VALUE };
		Features table = new Features(List.of("none", "same", "vast", "up"), none, new double[6], vast, UPWARDS);
		Model model = learner.fit(table, MIXED);
		assertThat(Arrays.stream(model.probabilities(table))).allMatch((p) -> p > 0 && p < 1);
		assertThat(model.probability(new double[] { 1, Double.NaN, Double.NEGATIVE_INFINITY, 1e300 })).isBetween(0.0,
				1.0);
	}

	@Test
	void empty_constant_and_following_columns_are_left_out_and_named() {
		double[] none = { Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN };
		double[] same = { 0.1, 0.1, 0.1, 0.1, 0.1, 0.1 };
		double[] downwards = { 6, 5, 4, 3, 2, 1 };
		Features table = new Features(List.of("none", "same", "up", "down"), none, same, UPWARDS, downwards);
		LogisticModel model = new LogisticRegression(0).fit(table, MIXED);
		assertThat(model.findings()).containsExactly(new Finding(Kind.EMPTY, "none"),
				new Finding(Kind.CONSTANT, "same"), new Finding(Kind.COLLINEAR, "down"), Finding.of(Kind.FEW_EVENTS));
		assertThat(model.coefficients().get(4)).satisfies((coefficient) -> {
			assertThat(coefficient.value()).isZero();
			assertThat(coefficient.standardError()).isNaN();
			assertThat(coefficient.p()).isNaN();
		});
		assertThat(model.coefficients().get(3).standardError()).isPositive();
	}

	@ParameterizedTest
	@MethodSource("learners")
	void a_column_that_tells_every_answer_gives_finite_log_odds(Learner learner) {
		Model model = learner.fit(new Features(List.of("a"), UPWARDS), SORTED);
		assertThat(model.logOdds(new double[] { 1 })).isFinite().isLessThanOrEqualTo(model.logOdds(new double[] { 6 }));
		assertThat(model.logOdds(new double[] { 6 })).isFinite();
	}

	@Test
	void separated_answers_have_no_standard_errors_with_a_ridge_or_without() {
		for (double ridge : new double[] { 0, 1 }) {
			LogisticModel model = new LogisticRegression(ridge).fit(new Features(List.of("a"), UPWARDS), SORTED);
			assertThat(model.findings()).contains(Finding.of(Kind.SEPARATED));
			assertThat(model.coefficients()).extracting(Coefficient::standardError).containsOnly(Double.NaN);
		}
	}

	@Test
	void answers_separated_on_one_side_only_are_said_too() {
		double[] flag = { 0, 0, 0, 0, 1, 1 };
		boolean[] labels = { false, true, false, true, true, true };
		assertThat(new LogisticRegression(0).fit(new Features(List.of("flag"), flag), labels).findings())
			.contains(Finding.of(Kind.SEPARATED));
	}

	@Test
	void fewer_rows_than_columns_have_no_standard_errors() {
		Features table = new Features(List.of("a", "b", "c"), new double[] { 1, 5, 2 }, new double[] { 3, 1, 4 },
				new double[] { 9, 2, 6 });
		LogisticModel model = new LogisticRegression(1).fit(table, new boolean[] { true, false, true });
		assertThat(model.coefficients()).extracting(Coefficient::standardError).containsOnly(Double.NaN);
		assertThat(Arrays.stream(model.probabilities(table))).allMatch((p) -> p > 0 && p < 1);
	}

	@Test
	void trees_with_too_few_rows_to_hold_back_say_so() {
		assertThat(new BoostedTrees(TreeSettings.usual(1)).fit(new Features(List.of("a"), UPWARDS), MIXED).findings())
			.containsExactly(Finding.of(Kind.NO_VALIDATION));
	}

}
