package org.kedang.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.relationship.RelationshipGrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a run says of customers beside RFM. */
class OutlookTests extends OutlookCase {

	@Test
	void without_any_customer_a_run_is_done_and_says_that_it_knows_too_little() {
		RunRecord learnt = run();
		assertThat(learnt.buying()).isNull();
		assertThat(learnt.segments()).isEmpty();
		assertThat(learnt.churn().finding()).isEqualTo("scoring.churn.short");
		assertThat(learnt.grades()).isEmpty();
	}

	@Test
	void one_customer_with_one_order_is_judged_by_the_plain_rule() {
		long one = customer("I", "C-1");
		order(one, "A", "2024-04-01", "100");
		RunRecord learnt = run();
		assertThat(learnt.churn().byModel()).isFalse();
		assertThat(learnt.segments()).hasSize(1);
		assertThat(outlook(one)).satisfies((outlook) -> {
			assertThat(outlook.alive()).isNull();
			assertThat(outlook.expectedValue()).isNull();
			assertThat(outlook.segment()).isOne();
			assertThat(Objects.requireNonNull(outlook.churn())).satisfies((churn) -> {
				assertThat(churn.probability()).isNull();
				assertThat(churn.silence()).isEqualTo(1);
				assertThat(churn.band()).isEqualTo(ChurnBand.LOW);
				assertThat(churn.inputs()).containsExactly(30.0, 1.0, 30.0, 100.0, 1.0, 0.0, 0.0, null, 0.0, null, 0.0);
			});
		});
	}

	@Test
	void orders_of_nothing_of_less_and_of_the_future_are_no_purchases() {
		long one = customer("I", "C-1");
		order(one, "A", "2024-04-01", "0");
		order(one, "B", "2024-04-02", "-5");
		order(one, "C", "2024-06-01", "70");
		assertThat(run().segments()).isEmpty();
		assertThat(outlook(one).churn()).isNull();
	}

	@Test
	void a_firms_credit_is_graded_by_points_that_say_what_brought_them() {
		long firm = customer("C", "F-1");
		this.jdbc.sql("update corporate_customer set total_assets = 1000, net_assets = 600").update();
		invoice(firm, "R-1", "2024-01-01", "2024-01-31", "2024-01-31");
		invoice(firm, "R-2", "2024-02-01", "2024-03-01", "2024-03-11");
		assertThat(run().grades()).extractingByKey("CREDIT").hasToString("{BBB=1}");
		assertThat(Objects.requireNonNull(outlook(firm).credit())).satisfies((credit) -> {
			assertThat(credit.parts()).containsExactly(200.0, 140.0, 40.0, 150.0, 90.0, 20.0, 20.0, 70.0, null, null);
			assertThat(credit.points()).isEqualTo(730);
			assertThat(credit.grade()).isEqualTo(CreditGrade.BBB);
			// 2,000 in 121 days, one and a half months of it
			assertThat(credit.limit()).isCloseTo(1.5 * 2000 / (121 / 365.25 * 12), within(0.01));
		});
	}

	@Test
	void a_firm_of_which_nothing_is_due_yet_is_not_graded() {
		long firm = customer("C", "F-1");
		invoice(firm, "R-1", "2024-04-25", "2024-06-30", null);
		run();
		assertThat(Objects.requireNonNull(outlook(firm).credit()).grade()).isNull();
		assertThat(this.outlooks.find(customer("C", "F-2"))).isEmpty();
	}

	@Test
	void a_relationship_is_graded_by_contacts_and_one_without_any_is_not() {
		long one = customer("I", "C-1");
		long other = customer("I", "C-2");
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, satisfaction)
				values (?, '2024-04-21 10:00', 'PHONE', 5), (?, '2024-05-02 10:00', 'PHONE', 1)
				""").param(one).param(other).update();
		long third = customer("I", "C-3");
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, answered)
				values (:one, '2024-04-30 10:00', 'PHONE', false), (:third, '2024-04-30 10:00', 'PHONE', false)
				""").param("one", one).param("third", third).update();
		run();
		assertThat(outlook(other).relationship()).isNull();
		assertThat(outlook(third).relationship()).as("attempts alone are no contact").isNull();
		assertThat(Objects.requireNonNull(outlook(one).relationship())).satisfies((relationship) -> {
			double years = (DAY.toEpochDay() - LocalDate.of(2020, 1, 1).toEpochDay()) / 365.25;
			assertThat(relationship.points())
				.isCloseTo(25 * (1 - 10 / 180.0) + 20 / 12.0 + 15 / 2.0 + 15 + 10 + 2 * years, within(1e-4));
			assertThat(relationship.grade()).isEqualTo(RelationshipGrade.CLOSE);
		});
	}

	@Test
	void a_firm_with_history_learns_and_shows_how_well_it_did_and_always_to_the_same_digits() {
		manyCustomers();
		RunRecord learnt = run();
		LocalDate last = this.jdbc.sql("select max(occurred_on) from sales_transaction")
			.query(LocalDate.class)
			.single();
		assertThat(last).isBefore(DAY);
		assertThat(learnt.churn().learntOn()).as("who buys after the last order that is known, nobody knows")
			.isEqualTo(last.minusDays(360));
		assertThat(Objects.requireNonNull(learnt.churn().model()).rows()).isGreaterThan(200);
		assertThat(learnt.churn().byModel())
			.isEqualTo(learnt.churn().model().auc() > Objects.requireNonNull(learnt.churn().rule()).auc());
		assertThat(learnt.buying()).isNotNull();
		assertThat(learnt.segments()).hasSizeGreaterThan(1);
		assertThat(learnt.grades().get("CHURN").values().stream().mapToInt((n) -> n).sum()).isEqualTo(400);
		String digits = digits();
		run();
		assertThat(digits()).isEqualTo(digits);
	}

	@Test
	void those_who_were_looked_at_and_have_no_grade_are_listed() {
		long firm = customer("C", "F-1");
		customer("C", "F-2");
		invoice(firm, "R-1", "2024-04-20", "2024-06-30", null);
		RunRecord learnt = run();
		assertThat(learnt.grades().get("CREDIT")).containsOnlyKeys("NONE");
		assertThat(this.outlooks.list(OutlookQuery.first(current(), OutlookQuery.Kind.CREDIT, GradeKind.NONE), 10))
			.extracting(GradedCustomer::number)
			.containsExactly("F-1");
		assertThat(
				this.outlooks.list(OutlookQuery.first(current(), OutlookQuery.Kind.RELATIONSHIP, GradeKind.NONE), 10))
			.hasSize(2);
	}

	@Test
	void nobody_is_listed_on_two_pages_whatever_is_to_be_expected_of_them() {
		for (int i = 1; i <= 3; i++) {
			customer("C", "F-" + i);
		}
		run();
		// a tenth is no sum of powers of two: as a number of twice the digits it is
		// another one
		this.jdbc.sql("update customer_outlook set expected_value = 0.1").update();
		OutlookQuery query = OutlookQuery.first(current(), OutlookQuery.Kind.RELATIONSHIP, GradeKind.NONE);
		List<String> listed = new ArrayList<>();
		for (List<GradedCustomer> page = this.outlooks.list(query, 1); !page.isEmpty() && listed.size() < 9;) {
			GradedCustomer last = page.get(0);
			listed.add(last.number());
			page = this.outlooks
				.list(new OutlookQuery(query.run(), query.kind(), query.grade(), last.place(), last.id()), 1);
		}
		assertThat(listed).containsExactlyInAnyOrder("F-1", "F-2", "F-3");
	}

	private String digits() {
		return this.jdbc.sql("""
				select md5(string_agg(concat_ws(',', customer_id, alive, expected_purchases, expected_value,
					churn_probability, silence, churn_band, churn_parts, segment), ';' order by customer_id))
				from current_outlook
				""").query(String.class).single();
	}

}
