package org.kedang.analytics.churn;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class JudgementTests {

	/** Expected values by scikit-learn 1.9 and scipy. */
	@Test
	void many_equal_probabilities_are_judged_as_elsewhere() {
		boolean[] labels = Invented.answers(Invented.table());
		double[] given = new double[labels.length];
		for (int i = 0; i < given.length; i++) {
			given[i] = Math.rint((i * 29 % 83) / 83.0 * 10) / 10 * 0.9 + 0.05;
		}
		Judgement judgement = Judgement.of(given, labels);
		assertThat(judgement.positives()).isEqualTo(103);
		assertThat(judgement.auc()).isCloseTo(0.5055549994995496, within(1e-12));
		assertThat(judgement.ks()).isCloseTo(0.05795215694124712, within(1e-12));
		assertThat(judgement.brier()).isCloseTo(0.3173695, within(1e-9));
		assertThat(judgement.logLoss()).isCloseTo(0.9024532604850686, within(1e-9));
	}

	/** The error of Hanley and McNeil by hand: 0.0580 for 50 against 50 at 0.5. */
	@Test
	void an_order_of_a_hundred_that_is_hardly_better_than_none_may_be_luck() {
		Judgement none = new Judgement(100, 50, 0.5, 0, 0, 0, List.of(), List.of());
		assertThat(none.luck()).isCloseTo(1.959964 * 0.058023, within(1e-5));
		assertThat(none.mayBeLuck()).isTrue();
		assertThat(new Judgement(100, 50, 0.6, 0, 0, 0, List.of(), List.of()).mayBeLuck()).isTrue();
		assertThat(new Judgement(100, 50, 0.7, 0, 0, 0, List.of(), List.of()).mayBeLuck()).isFalse();
		assertThat(new Judgement(9, 9, Double.NaN, 0, 0, 0, List.of(), List.of()).mayBeLuck()).isFalse();
	}

	@Test
	void a_perfect_order_a_perfectly_wrong_one_and_none_at_all() {
		boolean[] labels = { false, false, true, true };
		assertThat(Judgement.of(new double[] { .1, .2, .3, .4 }, labels).auc()).isEqualTo(1);
		assertThat(Judgement.of(new double[] { .4, .3, .2, .1 }, labels).auc()).isZero();
		assertThat(Judgement.of(new double[] { .5, .5, .5, .5 }, labels)).satisfies((judgement) -> {
			assertThat(judgement.auc()).isEqualTo(0.5);
			assertThat(judgement.ks()).isZero();
			assertThat(judgement.brier()).isEqualTo(0.25);
			assertThat(judgement.logLoss()).isCloseTo(Math.log(2), within(1e-12));
		});
	}

	@Test
	void the_first_tenth_of_a_good_order_holds_more_than_its_share() {
		double[] given = new double[40];
		boolean[] labels = new boolean[40];
		for (int i = 0; i < 40; i++) {
			given[i] = i / 40.0;
			labels[i] = i >= 36 || i % 9 == 0;
		}
		Judgement judgement = Judgement.of(given, labels);
		Lift first = judgement.lift().get(0);
		// 0, 9, 18, 27 and 36 to 39 are positive: 8 of 40, 4 of them in the first tenth
		assertThat(first).isEqualTo(new Lift(1, 4, 4, 5, 0.5));
		assertThat(judgement.lift()).hasSize(10).last().extracting(Lift::captured).isEqualTo(1.0);
	}

	@Test
	void equal_probabilities_are_shared_between_tenths() {
		boolean[] labels = new boolean[20];
		Arrays.fill(labels, 0, 5, true);
		assertThat(Judgement.of(new double[20], labels).lift()).extracting(Lift::lift)
			.allMatch((lift) -> Math.abs(lift - 1) < 1e-9);
	}

	@Test
	void bands_count_rows_and_tell_foretold_from_came() {
		Judgement judgement = Judgement.of(new double[] { .05, .15, .12, 1, .1 },
				new boolean[] { false, true, false, true, false });
		assertThat(judgement.calibration()).hasSize(10);
		CalibrationBand second = judgement.calibration().get(1);
		assertThat(second.rows()).isEqualTo(3);
		assertThat(second.came()).isCloseTo(1 / 3.0, within(1e-12));
		assertThat(second.foretold()).isCloseTo(.37 / 3, within(1e-12));
		assertThat(judgement.calibration().get(9).positives()).isOne();
		assertThat(judgement.calibration().get(5).came()).isNaN();
	}

	@Test
	void what_cannot_be_said_is_not_a_number() {
		assertThat(Judgement.of(new double[0], new boolean[0])).satisfies((judgement) -> {
			assertThat(judgement.auc()).isNaN();
			assertThat(judgement.brier()).isNaN();
			assertThat(judgement.lift()).isEmpty();
		});
		assertThat(Judgement.of(new double[] { .2, .4 }, new boolean[2])).satisfies((judgement) -> {
			assertThat(judgement.auc()).isNaN();
			assertThat(judgement.ks()).isNaN();
			assertThat(judgement.brier()).isCloseTo(.1, within(1e-12));
		});
	}

	@Test
	void rows_without_a_probability_are_left_out() {
		Judgement judgement = Judgement.of(new double[] { .2, Double.NaN, .8 }, new boolean[] { false, false, true });
		assertThat(judgement.rows()).isEqualTo(2);
		assertThat(judgement.auc()).isEqualTo(1);
	}

	@Test
	void a_confident_error_costs_much_but_not_everything() {
		assertThat(Judgement.of(new double[] { 0, 0 }, new boolean[] { true, false }).logLoss()).isBetween(17.0, 18.0);
	}

}
