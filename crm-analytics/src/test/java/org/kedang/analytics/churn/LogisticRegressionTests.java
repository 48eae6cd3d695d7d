package org.kedang.analytics.churn;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Expected values by statsmodels 0.15 and scikit-learn 1.9. */
class LogisticRegressionTests {

	/** Temperatures at 23 launches, and whether an O-ring was damaged. */
	private static final double[] TEMPERATURES = { 66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70,
			81, 76, 79, 75, 76, 58 };

	private static final List<Integer> DAMAGED = List.of(1, 8, 9, 10, 13, 20, 22);

	@Test
	void the_shuttles_o_rings_give_the_published_coefficients() {
		boolean[] labels = new boolean[TEMPERATURES.length];
		DAMAGED.forEach((launch) -> labels[launch] = true);
		LogisticModel model = new LogisticRegression(0).fit(new Features(List.of("°F"), TEMPERATURES), labels);
		assertCoefficient(model.coefficients().get(0), 15.042901647702, 7.378636384917);
		assertCoefficient(model.coefficients().get(1), -0.232162744219, 0.108236521649);
		assertThat(model.coefficients().get(1).z()).isCloseTo(-2.144957549272, within(1e-7));
		assertThat(model.coefficients().get(1).p()).isCloseTo(0.031956241249, within(1e-8));
		assertThat(model.findings()).containsExactly(Finding.of(Finding.Kind.FEW_EVENTS));
	}

	@ParameterizedTest
	@CsvSource({ "0, -2.698328562915, 0.865831290195, -0.334400795094, 0.406756132295",
			"1, -2.541600052913, 0.807804462416, -0.306081310892, 0.371038041169",
			"10, -1.850060525188, 0.565217056945, -0.196037353731, 0.23967202572" })
	void a_ridge_shrinks_coefficients_as_elsewhere(double ridge, double intercept, double a, double b, double c) {
		assertThat(coefficients(ridge)).extracting(Coefficient::value)
			.usingElementComparator((one, other) -> (Math.abs(one - other) < 1e-7) ? 0 : 1)
			.containsExactly(intercept, a, b, c);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0.574607122664, 0.117618875725, 0.074512000387, 0.407632239246",
			"1, 0.549530750005, 0.107413650822, 0.069263154775, 0.389735134182",
			"10, 0.453126261, 0.075150941827, 0.051717533981, 0.312456596808" })
	void standard_errors_come_from_the_penalised_information(double ridge, double intercept, double a, double b,
			double c) {
		assertThat(coefficients(ridge)).extracting(Coefficient::standardError)
			.usingElementComparator((one, other) -> (Math.abs(one - other) < 1e-6) ? 0 : 1)
			.containsExactly(intercept, a, b, c);
	}

	@Test
	void contributions_add_up_to_the_log_odds_and_both_ways_of_reckoning_agree() {
		Features table = Invented.table();
		LogisticModel model = new LogisticRegression(1).fit(table, Invented.answers(table));
		for (int i = 0; i < table.rows(); i++) {
			double[] row = table.row(i);
			double plain = model.coefficients().get(0).value();
			for (int j = 0; j < row.length; j++) {
				plain += model.coefficients().get(j + 1).value() * row[j];
			}
			assertThat(model.base() + Invented.sum(model.contributions(row))).isCloseTo(model.logOdds(row),
					within(1e-12));
			assertThat(plain).isCloseTo(model.logOdds(row), within(1e-10));
		}
	}

	@Test
	void a_missing_figure_contributes_nothing_and_is_said() {
		Features table = Invented.table();
		boolean[] answers = Invented.answers(table);
		double[] gaps = table.column(1).clone();
		gaps[3] = Double.NaN;
		gaps[4] = Double.POSITIVE_INFINITY;
		LogisticModel model = new LogisticRegression(1)
			.fit(new Features(table.names(), table.column(0), gaps, table.column(2)), answers);
		assertThat(model.findings()).containsExactly(new Finding(Finding.Kind.MISSING_FILLED, "b"));
		assertThat(model.contributions(new double[] { 5, Double.NaN, 1 })[1]).isZero();
	}

	@Test
	void the_same_rows_give_the_same_bits() {
		Features table = Invented.table();
		boolean[] answers = Invented.answers(table);
		assertThat(Invented.bits(new LogisticRegression(1).fit(table, answers), table))
			.isEqualTo(Invented.bits(new LogisticRegression(1).fit(table, answers), table));
	}

	@Test
	void units_do_not_change_what_is_foretold() {
		Features table = Invented.table();
		boolean[] answers = Invented.answers(table);
		double[] vast = Arrays.stream(table.column(0)).map((value) -> value * 1e300).toArray();
		Features other = new Features(table.names(), vast, table.column(1), table.column(2));
		double[] expected = new LogisticRegression(1).fit(table, answers).probabilities(table);
		assertThat(new LogisticRegression(1).fit(other, answers).probabilities(other)).containsExactly(expected,
				within(1e-9));
	}

	private static List<Coefficient> coefficients(double ridge) {
		Features table = Invented.table();
		return new LogisticRegression(ridge).fit(table, Invented.answers(table)).coefficients();
	}

	private static void assertCoefficient(Coefficient coefficient, double value, double error) {
		assertThat(coefficient.value()).isCloseTo(value, within(1e-6));
		assertThat(coefficient.standardError()).isCloseTo(error, within(1e-6));
	}

}
