package org.kedang.analytics.trend;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ForecastTests {

	@Test
	void passengers_with_a_season_and_a_trend_are_forecast_with_both() {
		Forecast.Made made = made(KnownSeries.AIR_PASSENGERS, 12, 12);
		assertThat(made.method()).isEqualTo(Method.HOLT_WINTERS);
		assertThat(made.scores()).extracting(MethodScore::method).containsExactlyInAnyOrder(Method.values());
		assertThat(made.scores()).isSortedAccordingTo((one, other) -> Double.compare(one.mae(), other.mae()));
		assertThat(made.scores().get(0).mase().orElseThrow()).isLessThan(1);
		assertThat(made.steps()).hasSize(12)
			.allMatch((step) -> step.low95() < step.low80() && step.low80() < step.value()
					&& step.value() < step.high80() && step.high80() < step.high95());
	}

	@Test
	void a_back_test_judges_each_method_by_what_came_after_each_origin() {
		// from 6 values on 5 for 6 and 8, from 7 on 6 for 8 and 5, from 8 on 8 for 5
		double[] history = { 1, 3, 2, 4, 3, 5, 6, 8, 5 };
		MethodScore naive = new BackTest(history, 1, 2).scores()
			.stream()
			.filter((score) -> score.method() == Method.NAIVE)
			.findFirst()
			.orElseThrow();
		assertThat(naive.count()).isEqualTo(5);
		assertThat(naive.mae()).isCloseTo((1 + 3 + 2 + 1 + 3) / 5.0, within(1e-15));
		assertThat(naive.mase().orElseThrow()).isCloseTo(2 / (8 / 5.0), within(1e-15));
	}

	@Test
	void a_method_is_chosen_only_where_it_beats_the_simpler_ones() {
		assertThat(made(IntStream.range(0, 30).mapToDouble((i) -> 4 + 3 * i).toArray(), 12, 3).method())
			.isIn(Method.STRAIGHT_LINE, Method.HOLT);
		double[] same = new double[30];
		Arrays.fill(same, 5);
		Forecast.Made made = made(same, 12, 3);
		assertThat(made.method()).isEqualTo(Method.NAIVE);
		assertThat(made.scores()).allMatch((score) -> score.mase().isEmpty() && score.mae() < 1e-12);
		assertThat(made.steps()).containsOnly(new Step(5, 5, 5, 5, 5));
		double[] season = IntStream.range(0, 30).mapToDouble((i) -> new double[] { 9, 1, 4, 2 }[i % 4]).toArray();
		assertThat(made(season, 4, 3).method()).isEqualTo(Method.SEASONAL_NAIVE);
		assertThat(made(season, 4, 3).steps()).extracting(Step::value).containsExactly(4.0, 2.0, 9.0);
	}

	@Test
	void any_history_whatever_is_forecast_without_a_number_missing_and_the_same_twice() {
		Random random = new Random(8);
		for (int n = 0; n < 40; n++) {
			double[] history = random.doubles(n, -5, 5).map((value) -> Math.pow(value, 7) * 1e6).toArray();
			Forecast forecast = Forecast.of(history, 1 + n % 13, 14);
			assertThat(Forecast.of(history, 1 + n % 13, 14)).isEqualTo(forecast);
			if (forecast instanceof Forecast.Made made) {
				assertThat(made.steps())
					.allMatch((step) -> Double.isFinite(step.low95()) && step.low95() <= step.value());
			}
		}
	}

	@Test
	void a_season_is_tried_as_soon_as_two_have_passed_before_the_origins() {
		assertThat(made(Arrays.copyOf(KnownSeries.AIR_PASSENGERS, 31), 12, 1).scores()).extracting(MethodScore::method)
			.contains(Method.HOLT_WINTERS);
		assertThat(made(Arrays.copyOf(KnownSeries.AIR_PASSENGERS, 30), 12, 1).scores()).extracting(MethodScore::method)
			.doesNotContain(Method.HOLT_WINTERS)
			.contains(Method.SEASONAL_NAIVE);
	}

	@Test
	void too_little_history_says_how_much_it_takes() {
		assertThat(Forecast.of(new double[5], 12, 3)).isEqualTo(new Forecast.TooLittleHistory(6, 5));
		assertThat(Forecast.of(new double[0], 12, 3)).isEqualTo(new Forecast.TooLittleHistory(6, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> Forecast.of(new double[] { 1, Double.NaN }, 12, 3))
			.withMessage("Value 1 is NaN");
		assertThatIllegalArgumentException().isThrownBy(() -> Forecast.of(new double[9], 0, 3));
	}

	@Test
	void forecasts_entered_by_hand_are_scored_by_what_came() {
		ForecastAccuracy accuracy = ForecastAccuracy.of(new double[] { 110, 80, 5, 50 },
				new double[] { 100, 100, 0, 50 });
		assertThat(accuracy.count()).isEqualTo(4);
		assertThat(accuracy.mae()).hasValue(35 / 4.0);
		assertThat(accuracy.mape().orElseThrow()).isCloseTo(0.3 / 3, within(1e-15));
		assertThat(accuracy.mapeCount()).isEqualTo(3);
		assertThat(accuracy.wape()).hasValue(35 / 250.0);
		assertThat(accuracy.bias()).hasValue(-5 / 250.0);
		ForecastAccuracy none = ForecastAccuracy.of(new double[0], new double[0]);
		assertThat(none.mae()).isEmpty();
		assertThat(none.wape()).isEmpty();
		assertThat(ForecastAccuracy.of(new double[] { 3 }, new double[] { 0 }).mape()).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> ForecastAccuracy.of(new double[1], new double[2]));
	}

	private static Forecast.Made made(double[] history, int period, int horizon) {
		return (Forecast.Made) Forecast.of(history, period, horizon);
	}

}
