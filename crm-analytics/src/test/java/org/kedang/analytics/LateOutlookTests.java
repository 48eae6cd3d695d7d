package org.kedang.analytics;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.churn.Candidate;
import org.kedang.analytics.churn.LearnerKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a run says of who will pay late. */
class LateOutlookTests extends OutlookCase {

	@Test
	void who_will_pay_late_is_learnt_where_there_are_enough_invoices_and_said_of_open_ones() {
		invoices(600);
		RunRecord learnt = run();
		LateRecord late = Objects.requireNonNull(learnt.late());
		assertThat(late.candidates()).extracting(Candidate::kind).containsExactly(LearnerKind.values());
		assertThat(Objects.requireNonNull(late.rule()).rows()).isBetween(150, 250);
		assertThat(late.invoices()).isEqualTo(20);
		assertThat(late.open()).isEqualTo(20_000);
		List<OpenInvoice> open = new OpenInvoices(this.jdbc).list(current(), Double.POSITIVE_INFINITY, 0, 50);
		assertThat(open).hasSize(20).allSatisfy((each) -> assertThat(each.risk()).isBetween(0.0, 1.0));
		assertThat(open).isSortedAccordingTo(Comparator.comparingDouble((OpenInvoice each) -> -each.atStake()));
		assertThat(open.get(0).customerNumber()).as("every second firm pays late").matches("F-\\d*[13579]");
		assertThat(new OpenInvoices(this.jdbc).list(current(), open.get(9).atStake(), open.get(9).id(), 50))
			.isEqualTo(open.subList(10, 20));
		assertThat(run().late()).as("the same digits").hasToString(late.toString());
	}

	@Test
	void with_few_invoices_the_customers_own_rate_decides_and_the_record_says_why() {
		long firm = customer("C", "F-1");
		invoice(firm, "R-1", "2024-01-01", "2024-01-31", "2024-02-20");
		invoice(firm, "R-2", "2024-04-01", "2024-06-01", null);
		LateRecord late = Objects.requireNonNull(run().late());
		assertThat(late.finding()).isEqualTo("late.few");
		assertThat(late.by()).isNull();
		assertThat(new OpenInvoices(this.jdbc).of(firm, 5)).singleElement().satisfies((open) -> {
			assertThat(open.probability()).isNull();
			assertThat(open.ownRate()).isCloseTo(2 / 4.0, within(1e-6));
			assertThat(open.inputs()).startsWith(1.0, 1.0, 20.0, 20.0, 1000.0, 61.0);
		});
	}

	@Test
	void invoices_of_the_future_of_nothing_and_paid_after_the_day_tell_no_lie() {
		long firm = customer("C", "F-1");
		invoice(firm, "R-1", "2024-06-01", "2024-07-01", null);
		invoice(firm, "R-2", "2024-04-01", "2024-06-01", "2024-05-20");
		this.jdbc.sql("update receivable set amount = 0 where number = 'R-2'").update();
		invoice(firm, "R-3", "2024-04-01", "2024-03-01", "2024-05-20");
		assertThat(Objects.requireNonNull(run().late()).invoices()).as("none is open and due later").isZero();
	}

	/**
	 * Of 20 firms every second pays most invoices late; the last invoice of each is open.
	 */
	private void invoices(int count) {
		for (int i = 1; i <= 20; i++) {
			customer("C", "F-" + i);
		}
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select c.id, 'R-' || n, date '2022-01-01' + n * 25, date '2022-01-31' + n * 25, 1000
				from customer c cross join generate_series(1, ?) n
				""").param(count / 20).update();
		this.jdbc
			.sql("""
					insert into receivable_payment (receivable_id, paid_on, amount)
					select r.id, r.due_on + case when substr(c.number, 3)::int % 2 = 1 and r.id % 5 > 0 then 12 else -3 end, 1000
					from receivable r join customer c on c.id = r.customer_id
					""")
			.update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select c.id, 'OPEN', '2024-04-20', '2024-05-20', 1000 from customer c
				""").update();
	}

}
