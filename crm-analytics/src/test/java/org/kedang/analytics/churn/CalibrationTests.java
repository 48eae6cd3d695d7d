package org.kedang.analytics.churn;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationTests {

	private static final double[] SCORES = { .1, .2, .2, .3, .4, .5, .6, .7, .8, .9 };

	private static final boolean[] CAME = { false, true, false, false, true, false, true, true, false, true };

	/** Shares by scikit-learn's IsotonicRegression, at the mean score of each step. */
	@ParameterizedTest
	@CsvSource({ ".2333333333333333, .333333333333", ".45, .5", ".7, .666666666667" })
	void violators_are_pooled(double score, double share) {
		assertThat(Isotonic.of(SCORES, CAME).apply(score)).isCloseTo(share, within(1e-9));
	}

	@Test
	void steps_of_one_answer_never_say_impossible_or_certain() {
		Isotonic isotonic = Isotonic.of(new double[] { .1, .1, .9, .9 }, new boolean[] { false, false, true, true });
		assertThat(isotonic.apply(0)).isEqualTo(.25);
		assertThat(isotonic.apply(.5)).isCloseTo(.5, within(1e-12));
		assertThat(isotonic.apply(1)).isEqualTo(.75);
	}

	@Test
	void no_correction_ever_turns_the_order_round() {
		for (int seed = 0; seed < 30; seed++) {
			Random random = new Random(seed);
			double[] given = random.doubles(100).map((p) -> Math.round(p * 20) / 20.0).toArray();
			boolean[] came = new boolean[given.length];
			for (int i = 0; i < came.length; i++) {
				came[i] = random.nextDouble() < ((seed % 2 == 0) ? given[i] : 1 - given[i]);
			}
			assertRises(Isotonic.of(given, came));
			assertRises(Platt.of(given, came));
			assertRises(Calibration.choose(given, came, seed));
		}
	}

	private static void assertRises(Calibration calibration) {
		double before = 0;
		for (double p = 0; p <= 1; p += 0.005) {
			double corrected = calibration.apply(p);
			assertThat(corrected).isBetween(before, 1.0);
			before = corrected;
		}
	}

	@Test
	void probabilities_that_boast_are_pulled_in() {
		Calibration calibration = Calibration.choose(boasting(2), drawn(), 1);
		assertThat(calibration).isInstanceOf(Platt.class);
		assertThat(((Platt) calibration).slope()).isCloseTo(0.5, within(0.05));
	}

	@Test
	void honest_probabilities_hardly_change() {
		Calibration calibration = Calibration.choose(boasting(1), drawn(), 1);
		for (double p = 0.1; p < 0.95; p += 0.1) {
			assertThat(calibration.apply(p)).isCloseTo(p, within(0.03));
		}
	}

	@Test
	void a_crooked_relation_is_corrected_step_by_step() {
		boolean[] came = new boolean[2000];
		double[] given = new double[2000];
		Random random = new Random(5);
		for (int i = 0; i < came.length; i++) {
			given[i] = random.nextDouble();
			came[i] = random.nextDouble() < ((given[i] < 0.7) ? 0.1 : 0.3);
		}
		assertThat(Calibration.choose(given, came, 1)).isInstanceOf(Isotonic.class);
	}

	@Test
	void no_rows_or_one_answer_correct_without_complaint() {
		assertThat(Calibration.choose(new double[0], new boolean[0], 1).apply(0.3)).isBetween(0.0, 1.0);
		assertThat(Platt.of(new double[] { .2, .9 }, new boolean[2]).apply(0.9)).isCloseTo(0.25, within(1e-12));
		assertThat(Isotonic.of(new double[] { .2, .9 }, new boolean[2]).apply(0.9)).isEqualTo(0.25);
	}

	/** Log-odds so many times what is true. */
	private static double[] boasting(double times) {
		double[] given = new double[4000];
		for (int i = 0; i < given.length; i++) {
			given[i] = Odds.probability(times * truth(i));
		}
		return given;
	}

	private static boolean[] drawn() {
		Random random = new Random(3);
		boolean[] came = new boolean[4000];
		for (int i = 0; i < came.length; i++) {
			came[i] = random.nextDouble() < Odds.probability(truth(i));
		}
		return came;
	}

	private static double truth(int row) {
		return (row % 81 - 40) / 12.0;
	}

}
