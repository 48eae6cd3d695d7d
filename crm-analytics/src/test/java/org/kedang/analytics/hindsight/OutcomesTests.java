package org.kedang.analytics.hindsight;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.analytics.hindsight.Hindsight.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OutcomesTests {

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	private static final LookBack YEAR = new LookBack(DAY, DAY.plusDays(365));

	/** Expected values by scipy's mannwhitneyu, ks_2samp and spearmanr. */
	@Test
	void grades_are_held_against_what_came_as_elsewhere() {
		Hindsight value = invented(Promise.VALUE).hindsight();
		assertThat(value.finding()).isNull();
		assertThat(value.customers()).isEqualTo(60);
		assertThat(value.came()).isEqualTo(44);
		assertThat(value.auc()).isCloseTo(0.38707386363636365, within(1e-12));
		assertThat(value.ks()).isCloseTo(0.3068181818181818, within(1e-12));
		assertThat(value.correlation()).isCloseTo(0.37514637793429945, within(1e-12));
		assertThat(value.grades()).containsExactly(new GradeOutcome(1, 11, 8, null, 553.0),
				new GradeOutcome(2, 16, 11, null, 661.0), new GradeOutcome(3, 16, 10, null, 404.0),
				new GradeOutcome(4, 17, 15, null, 318.0));
		assertThat(value.amountShare(value.grades().get(0))).isCloseTo(553.0 / 1936, within(1e-12));
		assertThat(value.outOfOrder()).as("each brought less than one of the better grade").isEmpty();
	}

	@Test
	void an_ill_comes_less_to_better_grades_so_that_its_order_is_the_other_way_round() {
		Hindsight credit = invented(Promise.CREDIT).hindsight();
		assertThat(credit.auc()).isCloseTo(0.6129261363636364, within(1e-12));
		assertThat(credit.gini()).isCloseTo(2 * 0.6129261363636364 - 1, within(1e-12));
		assertThat(credit.range().low()).isCloseTo(0.457337044, within(1e-8));
		assertThat(credit.range().high()).isCloseTo(0.768515229, within(1e-8));
		assertThat(credit.mayBeLuck()).isTrue();
		assertThat(credit.ks()).isCloseTo(0.3068181818181818, within(1e-12));
		assertThat(credit.correlation()).isNull();
		assertThat(credit.outOfOrder()).as("8 of 11, 11 of 16, 10 of 16, 15 of 17").containsExactly(2, 3);
		assertThat(invented(Promise.RELATIONSHIP).hindsight().outOfOrder()).containsExactly(4);
	}

	@Test
	void classes_have_no_order_and_are_told_by_what_came_alone() {
		Hindsight classes = invented(Promise.RFM_CLASS).hindsight();
		assertThat(classes.grades()).hasSize(8);
		assertThat(classes.auc()).isNull();
		assertThat(classes.outOfOrder()).isNull();
		assertThat(Objects.requireNonNull(classes.of(4)).share()).isCloseTo(15.0 / 17, within(1e-12));
		assertThat(classes.of(5)).isNull();
	}

	/** Expected values by scipy's binomtest(…).proportion_ci(method="wilson"). */
	@ParameterizedTest
	@CsvSource({ "0, 10, 0, 0.27753279986288926", "1, 10, 0.017876213095072896, 0.4041500267952385",
			"5, 10, 0.236593090512564, 0.7634069094874361", "10, 10, 0.7224672001371109, 1",
			"3, 1000, 0.0010207838811386186, 0.008783014053503173", "37, 412, 0.06585591872396812, 0.12133431247964652",
			"1, 1, 0.20654931437723745, 1" })
	void a_share_of_few_may_as_well_be_quite_another(int came, int all, double low, double high) {
		Interval interval = Objects.requireNonNull(new GradeOutcome(1, all, came, null, null).interval());
		assertThat(interval.low()).isCloseTo(low, within(1e-12));
		assertThat(interval.high()).isCloseTo(high, within(1e-12));
	}

	@Test
	void of_fewer_than_thirty_nothing_is_said() {
		Outcomes few = new Outcomes(Promise.CREDIT, YEAR);
		for (int i = 1; i < Outcomes.FEWEST; i++) {
			few.add(i, 1, 900, i == 1, false, 0);
		}
		assertThat(few.hindsight()).isEqualTo(new Hindsight(Promise.CREDIT, DAY, DAY.plusDays(365), Finding.FEW, 29, 1,
				List.of(), null, null, null, null));
	}

	@Test
	void where_all_paid_well_nothing_is_told_apart_but_the_grades_are_counted() {
		Outcomes good = new Outcomes(Promise.CREDIT, YEAR);
		for (int i = 0; i < Outcomes.FEWEST; i++) {
			good.add(i, 1 + i % 8, 900 - i, false, true, 0);
		}
		Hindsight hindsight = good.hindsight();
		assertThat(hindsight.finding()).isEqualTo(Finding.SAME);
		assertThat(hindsight.auc()).isNull();
		assertThat(hindsight.outOfOrder()).isNull();
		assertThat(hindsight.grades()).hasSize(8);
		assertThat(Objects.requireNonNull(hindsight.of(1)).besidesShare()).isEqualTo(1);
	}

	@Test
	void those_with_a_grade_are_told_one_by_one_those_first_of_whom_it_came_true() {
		Outcomes outcomes = invented(Promise.VALUE);
		for (GradeOutcome grade : outcomes.hindsight().grades()) {
			PastGrade past = outcomes.graded().get(grade.grade() - 1);
			assertThat(past.grade()).isEqualTo(grade.grade());
			assertThat(past.customers()).hasSize(grade.customers()).doesNotHaveDuplicates();
			assertThat(past.came()).isEqualTo(grade.came());
			assertThat(past.besides()).isNull();
			float amount = 0;
			for (int place = 0; place < past.customers().length; place++) {
				assertThat(cameTo((int) past.customers()[place])).isEqualTo(place < past.came());
				amount += Objects.requireNonNull(past.amounts())[place];
			}
			assertThat((double) amount).isEqualTo(grade.amount());
		}
		assertThat(new Outcomes(Promise.VALUE, YEAR).graded()).isEmpty();
	}

	@Test
	void grades_of_a_handful_are_not_compared() {
		Outcomes outcomes = new Outcomes(Promise.RELATIONSHIP, YEAR);
		for (int i = 0; i < 40; i++) {
			outcomes.add(i, (i < 31) ? 2 : 3, 100 - i, i > 20, false, 0);
		}
		assertThat(outcomes.hindsight().outOfOrder()).isNull();
	}

	@Test
	void as_much_is_known_before_the_day_as_is_looked_at_after_it() {
		assertThat(LookBack.of(DAY, DAY.plusDays(3000), Promise.CREDIT))
			.isEqualTo(new LookBack(DAY.plusDays(2635), DAY.plusDays(3000)));
		assertThat(LookBack.of(DAY, DAY.plusDays(3000), Promise.RELATIONSHIP).days()).isEqualTo(90);
		assertThat(LookBack.of(DAY, DAY.plusDays(301), Promise.VALUE))
			.isEqualTo(new LookBack(DAY.plusDays(151), DAY.plusDays(301)));
		LookBack tooShort = LookBack.of(DAY, DAY.plusDays(119), Promise.VALUE);
		assertThat(tooShort.days()).isZero();
		assertThat(new Outcomes(Promise.VALUE, tooShort).hindsight().finding()).isEqualTo(Finding.SHORT);
		assertThat(LookBack.of(DAY.plusDays(9), DAY, Promise.VALUE).days()).as("nothing is known").isZero();
	}

	/**
	 * Of 60 customers; the same figures as those the expected values were reckoned from.
	 */
	private static Outcomes invented(Promise promise) {
		Outcomes outcomes = new Outcomes(promise, YEAR);
		for (int i = 0; i < 60; i++) {
			int points = (i * 37) % 101 / 3;
			boolean came = cameTo(i);
			double amount = came ? points * 2.0 + (i * 53) % 29 : 0;
			outcomes.add(i, 4 - Math.min(3, points / 9), points, came, false, amount);
		}
		return outcomes;
	}

	private static boolean cameTo(int i) {
		int points = (i * 37) % 101 / 3;
		return (i * i * 7 + 3 * i) % 11 < ((points < 12) ? 7 : 4);
	}

}
