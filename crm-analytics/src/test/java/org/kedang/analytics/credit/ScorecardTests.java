package org.kedang.analytics.credit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.analytics.credit.PointsTable.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScorecardTests {

	private static final List<Integer> LIMITS = List.of(900, 800, 700, 600, 500, 400, 300);

	private static final PointsTable LATE = new PointsTable(Indicator.DAYS_LATE, true, 0,
			List.of(new Step(0, 600), new Step(5, 400), new Step(30, 0)));

	private static final PointsTable YEARS = new PointsTable(Indicator.YEARS_OF_DEALINGS, false, 100,
			List.of(new Step(0, 0), new Step(1, 200), new Step(5, 400)));

	private static final Scorecard CARD = new Scorecard("test-1", List.of(LATE, YEARS), LIMITS);

	@ParameterizedTest
	@CsvSource({ "0, 5, 1000, AAA", "4.99, 4.99, 800, AA", "5, 5, 800, AA", "29, 1, 600, BBB", "30, 5, 400, B",
			"31, 1, 200, D", "-3, 0.5, 600, BBB" })
	void points_add_to_a_grade(double late, double years, int points, CreditGrade grade) {
		CreditScore score = CARD.score(Map.of(Indicator.DAYS_LATE, late, Indicator.YEARS_OF_DEALINGS, years));
		assertThat(score.points()).isEqualTo(points);
		assertThat(score.grade()).isEqualTo(grade);
		assertThat(score.version()).isEqualTo("test-1");
		assertThat(score.contributions()).extracting(CreditScore.Contribution::points)
			.satisfies((each) -> assertThat(each.stream().mapToInt((one) -> one).sum()).isEqualTo(points));
	}

	@Test
	void what_is_not_known_but_not_required_brings_what_the_table_says() {
		CreditScore score = CARD.score(Map.of(Indicator.DAYS_LATE, 0.0));
		assertThat(score.points()).isEqualTo(700);
		assertThat(score.grade()).isEqualTo(CreditGrade.A);
		assertThat(score.missing()).containsExactly(Indicator.YEARS_OF_DEALINGS);
	}

	@Test
	void a_customer_without_a_required_figure_is_not_graded() {
		CreditScore score = CARD.score(Map.of(Indicator.DAYS_LATE, Double.NaN, Indicator.YEARS_OF_DEALINGS, 9.0));
		assertThat(score.grade()).isNull();
		assertThat(score.missing()).containsExactly(Indicator.DAYS_LATE);
	}

	@Test
	void what_would_lift_the_score_most_comes_first() {
		CreditScore score = CARD.score(Map.of(Indicator.DAYS_LATE, 40.0, Indicator.YEARS_OF_DEALINGS, 2.0));
		assertThat(score.lifts()).extracting(CreditScore.Contribution::indicator)
			.containsExactly(Indicator.DAYS_LATE, Indicator.YEARS_OF_DEALINGS);
	}

	@Test
	void rules_that_do_not_add_to_1000_or_whose_limits_do_not_descend_are_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Scorecard("x", List.of(LATE), LIMITS));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Scorecard("x", List.of(LATE, YEARS), List.of(900, 900, 700, 600, 500, 400, 300)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PointsTable(Indicator.DEFAULTS, false, 0, List.of(new Step(5, 1), new Step(1, 2))));
	}

}
