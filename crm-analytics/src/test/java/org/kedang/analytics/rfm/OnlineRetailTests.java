package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The real retailer's figures, to the digit. */
class OnlineRetailTests {

	private static OnlineRetail retail;

	private final Map<Long, Score> scores = new HashMap<>();

	@BeforeAll
	static void read() throws Exception {
		retail = OnlineRetail.read();
	}

	@Test
	void a_real_retailers_customers_score_as_expected_with_returns_taken_off() {
		RfmSummary summary = score(true);
		assertThat(summary.amount()).isEqualTo("8310477.054");
		ExpectedRetail.assertNet(summary);
		assertThat(line(17850)).isEqualTo("373, 34, 5288.63, 1-5-5");
		assertThat(line(14646)).isEqualTo("2, 73, 279489.02, 5-5-5");
		assertThat(line(12346)).isEqualTo("326, 1, 0.00, 1-1-1");
		assertThat(line(12748)).isEqualTo("1, 209, 29072.10, 5-5-5");
	}

	@Test
	void a_real_retailers_customers_score_as_expected_with_returns_ignored() {
		RfmSummary summary = score(false);
		ExpectedRetail.assertIgnoringReturns(summary);
		assertThat(line(17850)).isEqualTo("373, 34, 5391.21, 1-5-5");
		assertThat(line(14646)).isEqualTo("2, 73, 280206.02, 5-5-5");
		assertThat(line(12346)).isEqualTo("326, 1, 77183.60, 1-1-5");
		assertThat(line(12748)).isEqualTo("1, 209, 33719.73, 5-5-5");
	}

	private RfmSummary score(boolean net) {
		Figures figures = new Figures(0);
		retail.customers(LocalDate.of(2011, 12, 10), net)
			.forEach((customer, row) -> figures.add(customer, row.recencyDays(), row.frequency(), row.monetary()));
		return new RfmScoring(figures, new ScoreRule.Quintiles())
			.score((score) -> this.scores.put(score.customer(), score));
	}

	private String line(long customer) {
		Score score = this.scores.get(customer);
		return "%d, %d, %s, %d-%d-%d".formatted(score.recencyDays(), score.frequency(),
				score.monetary().setScale(2).toPlainString(), score.r(), score.f(), score.m());
	}

}
