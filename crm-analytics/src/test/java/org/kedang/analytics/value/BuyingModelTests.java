package org.kedang.analytics.value;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

class BuyingModelTests {

	/**
	 * Expected values: numerical integration over a customer's rate and probability
	 * (scipy's dblquad).
	 */
	@ParameterizedTest
	@CsvSource({ "AFTER_REPEAT, 0, 0, 20, -1.8791444527, 1.0, 0.4764633203",
			"AFTER_REPEAT, 1, 3, 20, -3.5062802477, 0.1947427458, 0.1507722905",
			"AFTER_REPEAT, 4, 18, 20, -11.9089438311, 0.7268502939, 1.1810317932",
			"AFTER_REPEAT, 7, 9, 30, -14.6406234302, 0.0058676226, 0.0111444881",
			"AFTER_EVERY, 0, 0, 20, -0.9293746875, 0.2763071964, 0.1334824297",
			"AFTER_EVERY, 1, 3, 20, -3.9380746857, 0.2249305754, 0.1767486220",
			"AFTER_EVERY, 4, 18, 20, -12.1404345902, 0.7496006491, 1.2358837365",
			"AFTER_EVERY, 7, 9, 30, -14.8812522090, 0.0063976301, 0.0122752739" })
	void a_customer_is_judged_as_the_integral_says(Dropout dropout, int repeats, double last, double age,
			double logLikelihood, double alive, double purchases) {
		BuyingModel model = new BuyingModel(dropout, 1.5, 8, 2, 5);
		BuyingHistories one = BuyingHistories.of(new int[] { repeats }, new double[] { last }, new double[] { age });
		assertThat(model.logLikelihood(one)).isCloseTo(logLikelihood, within(1e-6));
		assertThat(model.probabilityAlive(repeats, last, age)).isCloseTo(alive, within(1e-6));
		assertThat(model.expectedPurchases(repeats, last, age, 10)).isCloseTo(purchases, within(1e-6));
	}

	@Test
	void where_all_are_lost_alike_expectations_are_those_of_one_probability_for_all() {
		for (double alike : new double[] { 300, 30_000, 150_000 }) {
			BuyingModel model = new BuyingModel(Dropout.AFTER_EVERY, 2, 20, alike * 0.1, alike * 0.9);
			double alive = model.probabilityAlive(3, 10, 20);
			double expected = (1 - Math.pow(40 / (40 + 0.1 * 52), 5)) / 0.1;
			assertThat(model.expectedPurchases(3, 10, 20, 52) / alive).isCloseTo(expected, withinPercentage(2));
		}
	}

	@Test
	void an_a_of_one_is_no_hole() {
		assertThat(new BuyingModel(Dropout.AFTER_REPEAT, 1.5, 8, 1, 5).expectedPurchases(4, 18, 20, 10)).isCloseTo(
				new BuyingModel(Dropout.AFTER_REPEAT, 1.5, 8, 1.00001, 5).expectedPurchases(4, 18, 20, 10),
				within(1e-4));
	}

	@ParameterizedTest
	@EnumSource
	void in_no_time_nothing_is_bought(Dropout dropout) {
		BuyingModel model = new BuyingModel(dropout, 0.24, 4.4, 0.79, 2.4);
		assertThat(model.expectedPurchases(3, 20, 30, 0)).isZero();
	}

	@Test
	void a_long_future_and_many_purchases_stay_numbers() {
		BuyingModel model = new BuyingModel(Dropout.AFTER_EVERY, 0.003, 0.01, 0.003, 9);
		assertThat(model.expectedPurchases(5_000, 300, 3_000, 100_000)).isBetween(0.0, 1e6);
		assertThat(model.probabilityAlive(5_000, 1, 3_000)).isBetween(0.0, 1e-9);
		assertThat(model.expectedRepeats(1e6)).isPositive().isFinite();
	}

	@ParameterizedTest
	@EnumSource
	void made_up_customers_lead_back_to_the_model_that_made_them(Dropout dropout) {
		BuyingModel truth = new BuyingModel(dropout, 0.8, 6, 1.2, 4);
		BuyingFit fit = BuyingFit.of(MadeUp.customers(truth, 20_000, 60, new Random(7)), dropout).orElseThrow();
		assertThat(fit.model().r() / fit.model().alpha()).isCloseTo(0.8 / 6, within(0.01));
		assertThat(fit.model().a() / (fit.model().a() + fit.model().b())).isCloseTo(1.2 / 5.2, within(0.02));
		assertThat(fit.churnVisible()).isTrue();
	}

	@Test
	void where_nobody_is_lost_the_fit_says_so() {
		BuyingModel truth = new BuyingModel(Dropout.AFTER_REPEAT, 0.8, 6, 1e-6, 4);
		assertThat(BuyingFit.of(MadeUp.customers(truth, 2_000, 60, new Random(7)), Dropout.AFTER_REPEAT))
			.hasValueSatisfying((fit) -> assertThat(fit.churnVisible()).isFalse());
	}

	@Test
	void too_few_who_bought_again_are_not_fitted() {
		assertThat(BuyingFit.of(BuyingHistories.of(new int[0], new double[0], new double[0]), Dropout.AFTER_EVERY))
			.isEmpty();
		assertThat(BuyingFit.of(BuyingHistories.of(new int[] { 0, 3 }, new double[] { 0, 2 }, new double[] { 9, 9 }),
				Dropout.AFTER_EVERY))
			.isEmpty();
	}

	@Test
	void customers_all_alike_are_no_trouble() {
		int[] repeats = new int[100];
		double[] last = new double[100];
		double[] age = new double[100];
		Arrays.fill(repeats, 1);
		Arrays.fill(last, 5);
		Arrays.fill(age, 5);
		assertThat(BuyingFit.of(BuyingHistories.of(repeats, last, age), Dropout.AFTER_REPEAT))
			.hasValueSatisfying((fit) -> assertThat(fit.churnVisible()).isFalse());
	}

	@ParameterizedTest
	@CsvSource({ "-1, 0, 5", "0, 1, 5", "1, 6, 5", "1, -1, 5", "1, NaN, 5", "1, 2, Infinity" })
	void what_is_no_history_is_refused(int repeats, double last, double age) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BuyingHistories.of(new int[] { repeats }, new double[] { last }, new double[] { age }));
	}

}
