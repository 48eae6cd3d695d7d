package org.kedang.analytics.value;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.analytics.churn.LogisticRegression;
import org.kedang.analytics.churn.Model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Against the published figures of the CDNOW sample.
 */
class CdnowTests {

	private Cdnow cdnow;

	@BeforeEach
	void read() throws IOException {
		this.cdnow = Cdnow.read();
	}

	@Test
	void the_likeliest_model_is_the_published_one() {
		BuyingFit fit = fit(Dropout.AFTER_REPEAT);
		assertThat(fit.customers()).isEqualTo(2357);
		assertThat(fit.logLikelihood()).isCloseTo(-9582.429, within(1e-3));
		assertThat(fit.model().r()).isCloseTo(0.2425945, within(1e-4));
		assertThat(fit.model().alpha()).isCloseTo(4.4136019, within(1e-4));
		assertThat(fit.model().a()).isCloseTo(0.7929199, within(1e-4));
		assertThat(fit.model().b()).isCloseTo(2.4258881, within(1e-4));
		assertThat(fit.churnVisible()).isTrue();
	}

	@Test
	void its_expectations_are_the_published_ones() {
		BuyingModel model = fit(Dropout.AFTER_REPEAT).model();
		assertThat(model.expectedRepeats(1)).isCloseTo(0.0532, within(5e-5));
		assertThat(model.expectedRepeats(32)).isCloseTo(1.0437, within(5e-5));
		assertThat(model.expectedRepeats(78)).isCloseTo(1.8580, within(5e-5));
		assertThat(model.expectedPurchases(2, 30.43, 38.86, 39)).isCloseTo(1.2259, within(5e-5));
		assertThat(model.probabilityAlive(2, 30.43, 38.86)).isCloseTo(0.7266, within(5e-5));
	}

	@Test
	void the_39_weeks_held_out_are_met_as_published() {
		BuyingModel model = fit(Dropout.AFTER_REPEAT).model();
		double[] expected = each((i) -> model.expectedPurchases(this.cdnow.repeats()[i], this.cdnow.last()[i],
				this.cdnow.age()[i], Cdnow.HOLD_OUT));
		assertThat(Arrays.stream(this.cdnow.later()).sum()).isEqualTo(1882);
		assertThat(Arrays.stream(expected).sum()).isCloseTo(1653.4, within(0.05));
		assertThat(Arrays.stream(each((i) -> Math.abs(expected[i] - this.cdnow.later()[i]))).average().orElseThrow())
			.isCloseTo(0.7855, within(5e-5));
		assertThat(this.cdnow.auc(expected)).isCloseTo(0.7725, within(5e-5));
		assertThat(this.cdnow.auc(each((i) -> this.cdnow.last()[i] - this.cdnow.age()[i]))).isCloseTo(0.7714,
				within(5e-5));
	}

	@Test
	void a_model_learnt_before_the_hold_out_knows_better_than_recency_who_buys_again() throws IOException {
		Cdnow earlier = Cdnow.readEarlier();
		Model model = new LogisticRegression(1).fit(earlier.features(), earlier.boughtAgain());
		assertThat(this.cdnow.auc(model.probabilities(this.cdnow.features()))).isGreaterThan(0.779);
	}

	@Test
	void amounts_are_fitted_as_published() {
		SpendModel model = SpendModel.fit(this.cdnow.repeats(), this.cdnow.spend()).orElseThrow();
		assertThat(model.logLikelihood(this.cdnow.repeats(), this.cdnow.spend())).isCloseTo(-4055.92, within(0.005));
		assertThat(model.p()).isCloseTo(6.25, within(0.005));
		assertThat(model.q()).isCloseTo(3.74, within(0.005));
		assertThat(model.v()).isCloseTo(15.44, within(0.005));
	}

	@Test
	void customers_of_one_purchase_are_not_certainly_alive_where_every_purchase_may_be_the_last() {
		BuyingFit fit = fit(Dropout.AFTER_EVERY);
		assertThat(fit.logLikelihood()).isGreaterThan(-9582.429);
		assertThat(fit.model().probabilityAlive(0, 0, 38.86)).isBetween(0.3, 0.7);
		assertThat(fit(Dropout.AFTER_REPEAT).model().probabilityAlive(0, 0, 38.86)).isEqualTo(1);
	}

	@Test
	void samples_of_the_customers_always_have_a_fit() {
		Random luck = new Random(42);
		int n = this.cdnow.repeats().length;
		for (int sample = 0; sample < 20; sample++) {
			int[] drawn = luck.ints(n, 0, n).toArray();
			BuyingFit fit = BuyingFit
				.of(BuyingHistories.of(Arrays.stream(drawn).map((i) -> this.cdnow.repeats()[i]).toArray(),
						Arrays.stream(drawn).mapToDouble((i) -> this.cdnow.last()[i]).toArray(),
						Arrays.stream(drawn).mapToDouble((i) -> this.cdnow.age()[i]).toArray()), Dropout.AFTER_REPEAT)
				.orElseThrow();
			assertThat(fit.model().expectedPurchases(2, 30.43, 38.86, 39)).isBetween(0.5, 2.0);
		}
	}

	private BuyingFit fit(Dropout dropout) {
		return BuyingFit.of(this.cdnow.histories(), dropout).orElseThrow();
	}

	private double[] each(IntToDoubleFunction figure) {
		return IntStream.range(0, this.cdnow.repeats().length).mapToDouble(figure).toArray();
	}

}
