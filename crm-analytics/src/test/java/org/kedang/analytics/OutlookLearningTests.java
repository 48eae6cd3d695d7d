package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.churn.Candidate;
import org.kedang.analytics.churn.ChurnFeatures;
import org.kedang.analytics.churn.LearnerKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a run learns of who will buy again, and how it is judged. */
class OutlookLearningTests extends OutlookCase {

	@Test
	void what_was_foretold_of_purchases_is_held_against_what_came() {
		manyCustomers();
		BuyingTrial trial = Objects.requireNonNull(Objects.requireNonNull(run().buying()).trial());
		assertThat(trial.on()).isEqualTo(
				this.jdbc.sql("select max(occurred_on) - 180 from sales_transaction").query(LocalDate.class).single());
		assertThat(trial.days()).isEqualTo(180);
		assertThat(trial.customers()).isEqualTo(this.jdbc
			.sql("select count(distinct customer_id) from sales_transaction where amount > 0 and occurred_on <= ?")
			.param(trial.on())
			.query(Integer.class)
			.single());
		assertThat(trial.purchases().came()).isEqualTo(this.jdbc.sql("""
				select count(distinct (customer_id, occurred_on)) from sales_transaction t where amount > 0
					and occurred_on > :day and occurred_on <= :day + 180 and exists (select from sales_transaction b
						where b.customer_id = t.customer_id and b.amount > 0 and b.occurred_on <= :day)
				""").param("day", trial.on()).query(Double.class).single());
		assertThat(trial.purchases().foretold()).isPositive();
		assertThat(Objects.requireNonNull(trial.purchases().excess())).isBetween(-0.5, 0.5);
		assertThat(Objects.requireNonNull(trial.amount()).came()).isPositive();
		assertThat(Objects.requireNonNull(trial.auc())).isGreaterThan(0.5);
	}

	@Test
	void what_came_later_is_counted_by_days_within_the_time() {
		PurchaseColumns buyers = new PurchaseColumns(100, 200, 30);
		buyers.add(1, 250, 7);
		buyers.add(1, 200, 10);
		buyers.add(1, 150, 20);
		buyers.add(1, 150, 30);
		buyers.add(1, 90, 5);
		buyers.add(2, 120, 40);
		buyers.add(3, 80, 50);
		assertThat(buyers.size()).isEqualTo(2);
		assertThat(buyers.later(0)).isEqualTo(2);
		assertThat(buyers.laterAmount(0)).isEqualTo(60);
		assertThat(buyers.later(1)).isZero();
		assertThat(buyers.laterAmount(1)).isZero();
	}

	@Test
	void what_was_talked_about_after_a_day_is_not_known_on_it() {
		long one = customer("I", "C-1");
		order(one, "A", "2024-02-01", "100");
		PurchaseColumns buyers = new PurchaseColumns(day("2024-03-01"), day("2024-05-01"), 30);
		buyers.add(one, day("2024-02-01"), 100);
		ContactColumns contacts = new ContactColumns(buyers, day("2024-03-01"));
		contacts.add(one - 1, day("2024-02-20"), 1, true, true);
		contacts.add(one, day("2024-02-20"), 5, false, true);
		contacts.add(one, day("2022-02-20"), 1, true, true);
		contacts.add(one, day("2024-03-02"), 1, true, true);
		assertThat(new KnownBuyers(buyers, contacts).known(0)).containsExactly(29, 1, 29, 100, 29 / 30.0, 1, 0, 10, 1,
				5, 0);
	}

	@Test
	void whom_nobody_reached_is_as_little_known_to_the_churn_model_as_before() throws SQLException {
		long reached = customer("I", "C-1");
		long missed = customer("I", "C-2");
		order(reached, "A", "2024-02-01", "100");
		order(missed, "B", "2024-02-01", "100");
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, answered) values
					(:reached, '2024-04-21 10:00', 'PHONE', true), (:reached, '2024-04-30 10:00', 'PHONE', false),
					(:missed, '2024-04-30 10:00', 'PHONE', false)
				""").param("reached", reached).param("missed", missed).update();
		try (Connection connection = this.source.getConnection()) {
			connection.setAutoCommit(false);
			PurchaseReading purchases = PurchaseReading.of(connection, DAY, (done, total) -> {
			});
			ContactColumns now = ContactReading.of(connection, purchases, (done, total) -> {
			}).now();
			assertThat(now.gap(0)).isEqualTo(10);
			assertThat(now.contacts(0)).isOne();
			assertThat(now.gap(1)).isNaN();
			assertThat(now.contacts(1)).isZero();
		}
	}

	@Test
	void returns_count_from_the_first_purchase_on_wherever_they_stand() {
		PurchaseColumns buyers = new PurchaseColumns(100, 200, 30);
		buyers.addReturn(1, 150);
		buyers.addReturn(1, 95);
		buyers.add(1, 90, 10);
		buyers.add(1, 60, 10);
		buyers.addReturn(1, 50);
		buyers.addReturn(2, 50);
		assertThat(buyers.size()).isOne();
		assertThat(buyers.returns(0)).isEqualTo(2);
		assertThat(buyers.recent(0)).isOne();
		assertThat(buyers.purchases(0)).isEqualTo(2);
	}

	@Test
	void each_learner_is_judged_beside_the_rule_and_the_better_one_decides_only_where_it_does_better() {
		manyCustomers();
		RunRecord learnt = run();
		ChurnRecord churn = learnt.churn();
		assertThat(churn.candidates()).extracting(Candidate::kind).containsExactly(LearnerKind.values());
		double best = churn.candidates().stream().mapToDouble((each) -> each.judgement().auc()).max().orElseThrow();
		assertThat(Objects.requireNonNull(churn.model()).auc()).isEqualTo(best);
		double rule = Objects.requireNonNull(churn.rule()).auc();
		assertThat(churn.by() != null).isEqualTo(best > rule).isEqualTo(churn.byModel());
		assertThat(churn.weights().isEmpty()).isEqualTo(churn.by() == null);
		this.jdbc.sql("select cardinality(churn_parts) from current_outlook where churn_band is not null")
			.query(Integer.class)
			.list()
			.forEach((parts) -> assertThat(parts).isEqualTo(churn.byModel() ? ChurnFeatures.NAMES.size() : 0));
	}

	@Test
	void a_run_can_be_cancelled_while_a_model_is_fitted() throws SQLException {
		manyCustomers();
		try (Connection connection = this.source.getConnection()) {
			connection.setAutoCommit(false);
			PurchaseReading purchases = PurchaseReading.of(connection, DAY, (done, total) -> {
			});
			ContactReading contacts = ContactReading.of(connection, purchases, (done, total) -> {
			});
			AtomicInteger pulses = new AtomicInteger();
			assertThatThrownBy(() -> new ChurnOutlook(purchases, contacts, () -> {
				if (pulses.incrementAndGet() == 3) {
					throw new RunCancelledException();
				}
			})).isInstanceOf(RunCancelledException.class);
			assertThat(pulses).hasValue(3);
		}
	}

}
