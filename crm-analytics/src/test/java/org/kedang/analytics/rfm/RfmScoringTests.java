package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RfmScoringTests {

	private final List<Score> scores = new ArrayList<>();

	@Test
	void eleven_customers_are_cut_at_every_second_value() {
		Figures figures = new Figures(0);
		for (int i = 0; i <= 10; i++) {
			figures.add(i, i * 10, i + 1, new BigDecimal(i));
		}
		RfmSummary summary = score(figures);
		assertThat(summary.cuts()).isEqualTo(
				new Cuts(decimals("20", "40", "60", "80"), decimals("3", "5", "7", "9"), decimals("2", "4", "6", "8")));
		assertThat(summary.scores().recency()).containsExactly(2, 2, 2, 2, 3);
		assertThat(summary.scores().frequency()).containsExactly(3, 2, 2, 2, 2);
		assertThat(summary.means()).isEqualTo(new RfmSummary.Means(new BigDecimal("50.000000"),
				new BigDecimal("6.000000"), new BigDecimal("5.000000")));
		assertThat(summary.of(RfmClass.GENERAL_DEVELOP).customers()).isEqualTo(5);
		assertThat(summary.of(RfmClass.IMPORTANT_VALUE).customers()).isOne();
		assertThat(summary.of(RfmClass.IMPORTANT_KEEP).customers()).isEqualTo(5);
	}

	@Test
	void cuts_between_two_values_are_interpolated_exactly() {
		RfmSummary summary = score(table("1 1 0.10", "2 1 0.20", "4 2 0.40", "8 9 12.345"));
		assertThat(summary.cuts()).isEqualTo(new Cuts(decimals("1.6", "2.4", "3.6", "5.6"),
				decimals("1", "1.2", "1.8", "4.8"), decimals("0.16", "0.24", "0.36", "5.178")));
	}

	@Test
	void equal_values_share_a_score() {
		score(table("5 1 10", "5 1 10", "5 1 10", "5 1 10", "5 2 10"));
		assertThat(this.scores).extracting(Score::f).containsExactly(1, 1, 1, 1, 5);
		assertThat(this.scores).extracting(Score::r).containsOnly(5);
		assertThat(this.scores).extracting(Score::m).containsOnly(1);
		assertThat(this.scores).extracting(Score::customer).containsExactly(1L, 2L, 3L, 4L, 5L);
	}

	@Test
	void a_single_customer_is_at_the_mean_of_everything() {
		RfmSummary summary = score(table("30 4 99.90"));
		assertThat(this.scores).singleElement().satisfies((score) -> {
			assertThat(score.code()).isEqualTo(511);
			assertThat(score.rfmClass()).isEqualTo(RfmClass.IMPORTANT_VALUE);
			assertThat(score.grade()).isEqualTo(ValueGrade.A);
			assertThat(score.cumulativeShare()).isEqualByComparingTo("1");
		});
		assertThat(summary.customersBringing80Percent()).isOne();
	}

	@Test
	void nobody_to_score_gives_an_empty_summary() {
		RfmSummary summary = score(new Figures(0));
		assertThat(summary.customers()).isZero();
		assertThat(summary.cuts()).isEqualTo(Cuts.NONE);
		assertThat(summary.means().monetary()).isZero();
		assertThat(summary.classes()).hasSize(8);
		assertThat(summary.pareto()).hasSize(1);
	}

	@Test
	void a_customer_who_returned_more_than_bought_is_ranked_last_and_graded_d() {
		RfmSummary summary = score(table("1 1 -50", "1 1 80", "1 1 0", "1 1 15", "1 1 4", "1 1 1"));
		assertThat(this.scores).extracting(Score::customer).containsExactly(2L, 4L, 5L, 6L, 3L, 1L);
		assertThat(this.scores).extracting(Score::grade)
			.containsExactly(ValueGrade.A, ValueGrade.B, ValueGrade.C, ValueGrade.D, ValueGrade.D, ValueGrade.D);
		assertThat(this.scores).extracting(Score::cumulativeShare)
			.usingElementComparator(Comparator.naturalOrder())
			.containsExactlyElementsOf(decimals("0.8", "0.95", "0.99", "1", "1", "1"));
		assertThat(summary.amount()).isEqualTo("50");
		assertThat(summary.positiveAmount()).isEqualTo("100");
		assertThat(summary.pareto()).contains(new RfmSummary.ParetoPoint(1, new BigDecimal("0.80000000")));
	}

	@Test
	void where_nobody_brings_anything_all_are_graded_d() {
		RfmSummary summary = score(table("1 1 0", "2 1 -1"));
		assertThat(summary.customersBringing80Percent()).isZero();
		assertThat(this.scores).extracting(Score::grade).containsOnly(ValueGrade.D);
	}

	@Test
	void fixed_thresholds_cut_instead_of_quintiles() {
		Cuts cuts = new Cuts(decimals("30", "90", "180", "365"), decimals("1", "2", "5", "10"),
				decimals("100", "1000", "5000", "10000"));
		RfmSummary summary = new RfmScoring(table("30 1 100", "31 2 100.01", "400 11 10000.01"),
				new ScoreRule.Thresholds(cuts))
			.score(this.scores::add);
		assertThat(summary.cuts()).isSameAs(cuts);
		assertThat(this.scores).extracting(Score::code).containsExactly(155, 422, 511);
	}

	@Test
	void thresholds_must_ascend() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Cuts(decimals("30", "10", "180", "365"), decimals("1", "2", "5", "10"), List.of()));
	}

	@Test
	void amounts_beyond_a_long_stay_exact() {
		RfmSummary summary = score(table("1 1 0.000000000001", "1 1 12345678901234567890.5", "1 1 3"));
		assertThat(summary.amount()).isEqualTo("12345678901234567893.500000000001");
		assertThat(this.scores).extracting(Score::customer).containsExactly(2L, 3L, 1L);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 5, 7, 16, 101, 1000 })
	void scores_equal_those_of_naive_decimal_arithmetic(int size) {
		Random random = new Random(size);
		Figures figures = new Figures(size);
		for (int i = 0; i < size; i++) {
			figures.add(i, random.nextInt(1 + size / 2), 1 + random.nextInt(9),
					BigDecimal.valueOf(random.nextInt(200_000) - 5_000, random.nextInt(4)));
		}
		RfmSummary summary = score(figures);
		List<BigDecimal> recency = sorted((score) -> BigDecimal.valueOf(score.recencyDays()));
		List<BigDecimal> monetary = sorted(Score::monetary);
		assertThat(this.scores).hasSize(size).allSatisfy((score) -> {
			assertThat(score.r()).isEqualTo(6 - naiveScore(BigDecimal.valueOf(score.recencyDays()), recency));
			assertThat(score.m()).isEqualTo(naiveScore(score.monetary(), monetary));
			assertThat(score.rfmClass().large()).isEqualTo(naiveMean(monetary).compareTo(score.monetary()) <= 0);
		});
		assertThat(summary.scores().monetary().stream().mapToInt((count) -> count).sum()).isEqualTo(size);
		assertThat(summary.codes().values().stream().mapToInt((count) -> count).sum()).isEqualTo(size);
	}

	private static BigDecimal naiveMean(List<BigDecimal> values) {
		return values.stream()
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.divide(BigDecimal.valueOf(values.size()), 30, RoundingMode.HALF_UP);
	}

	private static int naiveScore(BigDecimal value, List<BigDecimal> ascending) {
		int score = 1;
		for (int k = 1; k <= 4; k++) {
			BigDecimal position = BigDecimal.valueOf(ascending.size() - 1).multiply(BigDecimal.valueOf(2L * k, 1));
			int whole = position.intValue();
			BigDecimal lower = ascending.get(whole);
			BigDecimal upper = ascending.get(Math.min(whole + 1, ascending.size() - 1));
			BigDecimal cut = lower.add(upper.subtract(lower).multiply(position.remainder(BigDecimal.ONE)));
			score += (cut.compareTo(value) < 0) ? 1 : 0;
		}
		return score;
	}

	private List<BigDecimal> sorted(Function<Score, BigDecimal> figure) {
		return this.scores.stream().map(figure).sorted().toList();
	}

	private RfmSummary score(Figures figures) {
		return new RfmScoring(figures, new ScoreRule.Quintiles()).score(this.scores::add);
	}

	/** Rows of "recency frequency monetary", customers numbered from 1. */
	private static Figures table(String... rows) {
		Figures figures = new Figures(rows.length);
		for (int i = 0; i < rows.length; i++) {
			String[] row = rows[i].split(" ");
			figures.add(i + 1, Integer.parseInt(row[0]), Integer.parseInt(row[1]), new BigDecimal(row[2]));
		}
		return figures;
	}

	private static List<BigDecimal> decimals(String... values) {
		return Stream.of(values).map(BigDecimal::new).toList();
	}

}
