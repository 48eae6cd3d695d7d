package org.kedang.analytics.portrait;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TagRulesTests {

	private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

	@Test
	void somebody_who_buys_often_much_and_at_night_is_called_so() {
		assertThat(Behaviour.of(new BuyingHabit(5, 10, 900, 500, 10, 8, 3, 2, 0, Double.NaN, false, 0)))
			.containsExactly(Behaviour.FREQUENT, Behaviour.LARGE, Behaviour.NIGHT);
	}

	@Test
	void one_order_at_night_is_no_habit_and_nothing_known_says_nothing() {
		assertThat(Behaviour.of(new BuyingHabit(5, 1, 100, 500, 1, 1, 1, 1, 0, Double.NaN, false, 0)))
			.containsExactly(Behaviour.ONCE);
		assertThat(Behaviour.of(new BuyingHabit(0, 0, 0, Double.NaN, 0, 0, 0, 0, 0, Double.NaN, false, 0)))
			.containsExactly(Behaviour.NEVER);
	}

	@Test
	void returns_weekends_satisfaction_complaints_and_referrals_are_told() {
		assertThat(Behaviour.of(new BuyingHabit(3, 12, 100, 500, 12, 0, 0, 6, 2, 4.5, true, 1))).containsExactly(
				Behaviour.WEEKEND, Behaviour.RETURNS, Behaviour.SATISFIED, Behaviour.COMPLAINED, Behaviour.REFERS);
		assertThat(Behaviour.of(new BuyingHabit(3, 12, 100, 500, 30, 0, 0, 6, 2, 2.9, false, 0)))
			.containsExactly(Behaviour.DISSATISFIED);
	}

	@Test
	void ages_and_years_fall_into_bands_and_slips_into_none() {
		assertThat(Bands.age(LocalDate.of(1989, 5, 2), DAY)).isEqualTo(25);
		assertThat(Bands.age(LocalDate.of(1989, 5, 1), DAY)).isEqualTo(35);
		assertThat(Bands.age(LocalDate.of(2024, 5, 2), DAY)).isNull();
		assertThat(Bands.age(LocalDate.of(1024, 5, 2), DAY)).isNull();
		assertThat(Bands.tenure(LocalDate.of(2019, 5, 1), DAY)).isEqualTo(5);
		assertThat(Bands.tenure(LocalDate.of(2025, 5, 1), DAY)).isNull();
		assertThat(Bands.silence(30)).isZero();
		assertThat(Bands.silence(31)).isEqualTo(31);
		assertThat(Bands.silence(4000)).isEqualTo(366);
	}

	@Test
	void words_are_told_apart_however_they_are_divided_and_sentences_are_none() {
		assertThat(FreeWords.of("钓鱼、摄影，Ｇｏｌｆ; golf /旅游\n")).containsExactly("钓鱼", "摄影", "golf", "旅游");
		assertThat(FreeWords.of("周末常常带着孩子去郊外的农家乐采摘")).isEmpty();
		assertThat(FreeWords.of(" ，、")).isEmpty();
	}

	@Test
	void means_are_of_those_alone_of_whom_a_figure_is_known() {
		AxisMeans means = new AxisMeans();
		means.start().set(Axis.RECENCY, 100).set(Axis.CREDIT, 70).end(2);
		means.start().set(Axis.RECENCY, 20).end(2);
		means.start().end(AxisMeans.ALL);
		assertThat(means.groups()).extracting(AxisMeans.Group::segment).containsExactly(0, 2);
		AxisMeans.Group segment = means.groups().get(1);
		assertThat(segment.mean(Axis.RECENCY)).isCloseTo(60, within(1e-12));
		assertThat(segment.mean(Axis.CREDIT)).isCloseTo(70, within(1e-12));
		assertThat(segment.mean(Axis.LOYALTY)).isNull();
	}

}
