package org.kedang.analytics.churn;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Late or not: learnt from a real firm's invoices before a day, judged on those since, by
 * nothing but what was known on each invoice's own day.
 */
class ReceivablesTests {

	private static final LocalDate BORDER = LocalDate.of(2013, 4, 1);

	private static Invoices invoices;

	private static Features features;

	@BeforeAll
	static void read() throws Exception {
		invoices = Invoices.of(SharedCsv.read("receivables.csv"));
		features = invoices.features();
	}

	@Test
	void what_comes_after_an_invoices_day_changes_nothing_about_it() {
		LocalDate day = LocalDate.of(2013, 2, 1);
		Features then = invoices.asOf(day).features();
		Features now = features.only(invoices.rows((date) -> date.isBefore(day)));
		assertThat(then.rows()).isEqualTo(now.rows()).isGreaterThan(1000);
		for (int i = 0; i < then.rows(); i++) {
			assertThat(then.row(i)).containsExactly(now.row(i));
		}
	}

	@Test
	void late_payment_is_foretold_better_than_by_the_customers_own_rate() {
		int[] learnt = invoices.rows((date) -> date.isBefore(BORDER));
		int[] judged = invoices.rows((date) -> !date.isBefore(BORDER));
		assertThat(learnt).hasSize(1594);
		assertThat(judged).hasSize(872);
		boolean[] late = Folds.only(invoices.late(), judged);
		Features held = features.only(judged);
		Model model = new LogisticRegression(1).fit(features.only(learnt), Folds.only(invoices.late(), learnt));
		assertThat(Judgement.of(held.column(0), late).auc()).isCloseTo(0.866, within(0.001));
		assertThat(Judgement.of(model.probabilities(held), late).auc()).isGreaterThanOrEqualTo(0.880);
	}

}
