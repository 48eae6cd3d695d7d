package org.kedang.analytics.correlate;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.segment.RetailFigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CorrelationsTests {

	@Test
	void a_real_retailers_frequent_customers_bring_more() throws Exception {
		double[] frequency = RetailFigures.read().frequency();
		double[] amount = RetailFigures.read().monetary();
		assertMeasured(Correlations.pearson(frequency, amount), 4338, 0.55365, 5e-6, 0, 1e-300, false);
		assertMeasured(Correlations.spearman(frequency, amount), 4338, 0.80748, 5e-6, 0, 1e-300, false);
	}

	@Test
	void coefficients_and_p_values_are_those_of_scipy() {
		double[] x = { 2.5, 1, 4, 4, 7, 3, 9, 8, 12, 0.5 };
		double[] y = { 1, 3, 2, 5, 4, 4, 8, 6, 7, 2 };
		assertMeasured(Correlations.pearson(x, y), 10, 0.8289607341970722, 1e-12, 0.003029158896798759, 1e-12, false);
		assertMeasured(Correlations.spearman(x, y), 10, 0.8287500526143061, 1e-12, 0.003043290860342741, 1e-12, false);
	}

	@Test
	void few_pairs_have_the_p_value_of_all_their_orders() {
		// of 120 orders, those of ρ = ±0.9: 1 + 4 on either side
		assertMeasured(Correlations.spearman(new double[] { 1, 2, 3, 4, 5 }, new double[] { 10, 30, 20, 40, 50 }), 5,
				0.9, 1e-15, 10 / 120.0, 1e-15, true);
		assertMeasured(Correlations.spearman(new double[] { 1, 2, 3 }, new double[] { 9, 4, -2 }), 3, -1, 1e-15,
				2 / 6.0, 1e-15, true);
		assertMeasured(Correlations.spearman(new double[] { 1, 1, 2 }, new double[] { 1, 1, 2 }), 3, 1, 1e-15, 2 / 6.0,
				1e-15, true);
	}

	@Test
	void figures_in_step_have_no_doubt_and_none_beyond_one() {
		double[] x = IntStream.range(0, 30).mapToDouble((i) -> i * 0.1).toArray();
		double[] y = IntStream.range(0, 30).mapToDouble((i) -> 1e9 - i * 0.3).toArray();
		assertMeasured(Correlations.pearson(x, x), 30, 1, 1e-15, 0, 1e-100, false);
		assertMeasured(Correlations.spearman(x, y), 30, -1, 1e-15, 0, 1e-100, false);
	}

	@Test
	void equal_values_share_the_mean_of_their_ranks() {
		assertThat(Ranks.of(new double[] { 5, 1, 5, 9, 5, 0.0, -0.0 })).containsExactly(5, 3, 5, 7, 5, 1.5, 1.5);
	}

	@Test
	void too_few_pairs_or_a_figure_without_differences_say_so() {
		double[] x = { 1, 2, 3 };
		double[] same = { 0.1, 0.1, 0.1 };
		assertThat(Correlations.pearson(new double[0], new double[0]))
			.isEqualTo(new Correlation.Unmeasured(0, Correlation.Reason.TOO_FEW));
		assertThat(Correlations.spearman(new double[] { 1, 2 }, new double[] { 1, 2 }))
			.isEqualTo(new Correlation.Unmeasured(2, Correlation.Reason.TOO_FEW));
		assertThat(Correlations.pearson(same, x))
			.isEqualTo(new Correlation.Unmeasured(3, Correlation.Reason.FIRST_CONSTANT));
		assertThat(Correlations.spearman(x, same))
			.isEqualTo(new Correlation.Unmeasured(3, Correlation.Reason.SECOND_CONSTANT));
		assertThat(Correlations.pearson(new double[3], x))
			.isEqualTo(new Correlation.Unmeasured(3, Correlation.Reason.FIRST_CONSTANT));
	}

	@Test
	void what_is_no_number_or_no_pair_is_refused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Correlations.pearson(new double[] { 1, Double.NaN, 3 }, new double[3]))
			.withMessage("Value 1 is NaN");
		assertThatIllegalArgumentException().isThrownBy(() -> Correlations.spearman(new double[3], new double[4]));
	}

	private static void assertMeasured(Correlation correlation, int n, double coefficient, double tolerance, double p,
			double pTolerance, boolean exact) {
		assertThat(correlation).isInstanceOfSatisfying(Correlation.Measured.class, (measured) -> {
			assertThat(measured.n()).isEqualTo(n);
			assertThat(measured.coefficient()).isCloseTo(coefficient, within(tolerance)).isBetween(-1.0, 1.0);
			assertThat(measured.pValue()).isCloseTo(p, within(pTolerance));
			assertThat(measured.exact()).isEqualTo(exact);
		});
	}

}
