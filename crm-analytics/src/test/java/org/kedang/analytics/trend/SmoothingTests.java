package org.kedang.analytics.trend;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Against what R's HoltWinters publishes for well-known series. */
class SmoothingTests {

	@Test
	void the_hems_of_skirts_are_smoothed_as_in_the_little_book_of_r_for_time_series() {
		SmoothingRun run = Smoothing.HOLT.fit(KnownSeries.SKIRTS, 1);
		assertThat(run.alpha()).isCloseTo(0.8383481, within(1e-6));
		assertThat(run.beta()).isEqualTo(1);
		assertThat(run.squares()).isCloseTo(16954.18, within(5e-3));
		assertThat(run.level()).isCloseTo(529.308585, within(1e-5));
		assertThat(run.trend()).isCloseTo(5.690464, within(1e-5));
	}

	@Test
	void air_passengers_are_smoothed_with_their_season() {
		SmoothingRun run = Smoothing.HOLT_WINTERS.fit(KnownSeries.AIR_PASSENGERS, 12);
		// R prints .2479595, .0345373, 1; 477.827781, 3.127627, its search ends a little
		// early
		assertThat(run.alpha()).isCloseTo(0.24796177, within(1e-5));
		assertThat(run.beta()).isCloseTo(0.03451871, within(1e-5));
		assertThat(run.gamma()).isEqualTo(1);
		assertThat(run.squares()).isCloseTo(21860.1845115, within(1e-4));
		double[] next = run.project(12).values();
		assertThat(next[0]).isCloseTo(477.82282 + 3.127425 - 27.453320, within(1e-2));
		assertThat(next[6]).isCloseTo(477.82282 + 7 * 3.127425 + 152.892946, within(1e-2));
	}

	@Test
	void a_level_alone_is_found_where_scipy_finds_it() {
		SmoothingRun run = Smoothing.SIMPLE.fit(KnownSeries.SAUDI_OIL, 1);
		assertThat(run.alpha()).isCloseTo(0.83456053, within(1e-6));
		assertThat(run.squares()).isCloseTo(14238.279473716, within(1e-6));
		Projection ahead = run.project(3);
		double sigma = Math.sqrt(14238.279473716 / 16);
		assertThat(ahead.values()).containsExactly(run.level(), run.level(), run.level());
		assertThat(ahead.deviations()[0]).isCloseTo(sigma, within(1e-6));
		assertThat(ahead.deviations()[2]).isCloseTo(sigma * Math.sqrt(1 + 2 * run.alpha() * run.alpha()), within(1e-6));
		Step step = ahead.steps().get(0);
		assertThat(step.high80() - step.value()).isCloseTo(1.2815515655 * sigma, within(1e-6));
		assertThat(step.value() - step.low95()).isCloseTo(1.9599639845 * sigma, within(1e-6));
	}

	@Test
	void an_odd_season_that_repeats_exactly_goes_on_so() {
		double[] history = new double[20];
		for (int i = 0; i < history.length; i++) {
			history[i] = 100 + 2 * i + new double[] { 5, -3, -2 }[i % 3];
		}
		Projection ahead = Smoothing.HOLT_WINTERS.fit(history, 3).project(4);
		assertThat(ahead.values()[0]).isCloseTo(100 + 40 - 2, within(1e-6));
		assertThat(ahead.values()[3]).isCloseTo(100 + 46 - 2, within(1e-6));
	}

	@Test
	void values_that_never_change_go_on_unchanged_without_a_doubt() {
		for (Smoothing kind : Smoothing.values()) {
			Projection ahead = kind.fit(new double[] { 7, 7, 7, 7, 7, 7, 7, 7 }, 2).project(3);
			assertThat(ahead.values()).containsExactly(7, 7, 7);
			assertThat(ahead.deviations()).containsExactly(0, 0, 0);
		}
	}

}
