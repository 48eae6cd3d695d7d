package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kedang.analytics.churn.Candidate;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.churn.ChurnFeatures;
import org.kedang.analytics.churn.LearnerKind;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.relationship.RelationshipGrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What a run says of customers beside RFM. */
class OutlookTests extends ScoringCase {

	private final CustomerOutlooks outlooks = new CustomerOutlooks(this.jdbc);

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
			assertThat(credit.parts()).containsExactly(200.0, 140.0, 40.0, 150.0, 90.0, 20.0, 20.0, 70.0, null);
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

	private static int day(String day) {
		return (int) LocalDate.parse(day).toEpochDay();
	}

	/** Of 400, every second stops buying at a day of its own. */
	private void manyCustomers() {
		this.jdbc
			.sql("""
					insert into customer (kind, number, name) select 'I', 'M-' || i, 'M-' || i from generate_series(1, 400) i
					""")
			.update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select c.id, 'S-' || n, date '2022-05-02' + n, 10 + h % 500
				from (select id, abs(hashint8extended(substr(number, 3)::bigint, 1)) as h,
					substr(number, 3)::int as i from customer) c
				cross join generate_series(0, 729, 5) n
				where (h / 7 + n * 31) % (4 + i % 13) = 0 and (i % 2 = 0 or n < h / 11 % 730)
				on conflict do nothing
				""").update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, 'FIRST', date '2022-05-02' + (id % 300)::int, 99 from customer
				""").update();
	}

	private String digits() {
		return this.jdbc.sql("""
				select md5(string_agg(concat_ws(',', customer_id, alive, expected_purchases, expected_value,
					churn_probability, silence, churn_band, churn_parts, segment), ';' order by customer_id))
				from current_outlook
				""").query(String.class).single();
	}

	private RunRecord run() {
		return Objects.requireNonNull(score().learnt());
	}

	private long current() {
		return this.rows.current().orElseThrow().id();
	}

	private CustomerOutlook outlook(long customer) {
		return this.outlooks.find(customer).orElseThrow();
	}

	private long customer(String kind, String number) {
		long id = this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on) values (?, ?, ?, '2020-01-01') returning id
				""").param(kind).param(number).param(number).query(Long.class).single();
		this.jdbc
			.sql("insert into %s (id) values (?)"
				.formatted(kind.equals("C") ? "corporate_customer" : "individual_customer"))
			.param(id)
			.update();
		return id;
	}

	private void order(long customer, String number, String day, String amount) {
		this.jdbc.sql(
				"insert into sales_transaction (customer_id, number, occurred_on, amount) values (?, ?, ?, ?::numeric)")
			.params(customer, number, LocalDate.parse(day), amount)
			.update();
	}

	private void invoice(long customer, String number, String issued, String due, @Nullable String paid) {
		long id = this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount) values (?, ?, ?, ?, 1000)
				returning id
				""").params(customer, number, LocalDate.parse(issued), LocalDate.parse(due)).query(Long.class).single();
		if (paid != null) {
			this.jdbc.sql("insert into receivable_payment (receivable_id, paid_on, amount) values (?, ?, 1000)")
				.params(id, LocalDate.parse(paid))
				.update();
		}
	}

}
