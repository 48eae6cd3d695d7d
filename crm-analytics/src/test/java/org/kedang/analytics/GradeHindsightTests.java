package org.kedang.analytics;

import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.hindsight.Hindsight;
import org.kedang.analytics.hindsight.Hindsight.Finding;
import org.kedang.analytics.hindsight.Promise;
import org.kedang.analytics.rfm.ValueGrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** How well grades have done so far, as a run finds out. */
class GradeHindsightTests extends ScoringCase {

	@Test
	void without_any_history_no_record_is_claimed() {
		RunRecord learnt = run();
		assertThat(learnt.hindsight()).extracting(Hindsight::promise).containsExactly(Promise.values());
		assertThat(learnt.hindsight()).extracting(Hindsight::finding).containsOnly(Finding.SHORT);
		assertThat(learnt.hindsight()).extracting(Hindsight::on).containsOnlyNulls();
	}

	@Test
	void one_firm_is_too_few_and_what_is_to_come_is_not_known() {
		firms(1);
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select id, 'LATER', '2030-01-01', '2030-02-01', 1000 from customer
				""").update();
		assertThat(credit()).satisfies((credit) -> {
			assertThat(credit.finding()).isEqualTo(Finding.FEW);
			assertThat(credit.customers()).isOne();
			assertThat(credit.until()).isBefore(DAY);
			assertThat(credit.grades()).isEmpty();
		});
	}

	@Test
	void firms_graded_a_year_ago_are_held_against_how_they_have_paid_since() {
		firms(40);
		Hindsight credit = credit();
		LocalDate last = this.jdbc.sql("select max(invoiced_on) from receivable").query(LocalDate.class).single();
		assertThat(credit.until()).isEqualTo(last);
		assertThat(credit.on()).isEqualTo(last.minusDays(365));
		assertThat(credit.finding()).isNull();
		assertThat(credit.customers()).isEqualTo(40);
		assertThat(credit.came()).as("every second pays late, before the day and after it").isEqualTo(20);
		assertThat(credit.auc()).isEqualTo(1);
		assertThat(credit.ks()).isEqualTo(1);
		assertThat(credit.outOfOrder()).isEmpty();
		assertThat(credit.grades().stream().filter((each) -> each.customers() > 0))
			.allSatisfy((each) -> assertThat(each.came())
				.isEqualTo((each.grade() <= CreditGrade.BBB.ordinal() + 1) ? 0 : each.customers()));
	}

	@Test
	void what_an_archive_says_of_a_balance_today_was_not_known_then() {
		firms(40);
		Hindsight before = credit();
		this.jdbc.sql("update corporate_customer set total_assets = 1000, net_assets = 900").update();
		assertThat(credit()).isEqualTo(before);
	}

	@Test
	void firms_that_all_pay_well_say_nothing_of_how_well_bad_ones_are_told() {
		firms(40);
		this.jdbc.sql("update receivable_payment p set paid_on = due_on from receivable r where r.id = p.receivable_id")
			.update();
		Hindsight credit = credit();
		assertThat(credit.finding()).isEqualTo(Finding.SAME);
		assertThat(credit.auc()).isNull();
		assertThat(credit.grades()).isNotEmpty();
	}

	@Test
	void values_of_a_day_before_are_held_against_what_was_bought_since() {
		buyers();
		Hindsight value = Objects.requireNonNull(run().hindsight(Promise.VALUE));
		assertThat(value.on()).as("half of what is known, which is a day less than two years").isEqualTo("2023-04-02");
		assertThat(value.until()).isEqualTo("2024-03-31");
		assertThat(value.customers()).isEqualTo(50);
		assertThat(value.came()).as("who has an odd number comes again").isEqualTo(25);
		assertThat(Objects.requireNonNull(value.of(ValueGrade.A.ordinal() + 1)).amount()).isEqualTo(this.jdbc.sql("""
				select sum(t.amount) from sales_transaction t join customer c on c.id = t.customer_id
				where t.occurred_on > '2023-04-01' and substr(c.number, 3)::int <= (
					select count(*) + 1 from (select sum(amount) over (order by substr(number, 3)::int) as reached
						from sales_transaction where occurred_on <= '2023-04-01' and number like 'T-%') s
					where reached < 0.8 * (select sum(amount) from sales_transaction where occurred_on <= '2023-04-01'))
				""").query(Double.class).single(), within(1e-9));
		assertThat(Objects.requireNonNull(value.correlation())).isBetween(0.1, 0.9);
		Hindsight classes = Objects.requireNonNull(run().hindsight(Promise.RFM_CLASS));
		assertThat(classes.customers()).isEqualTo(50);
		assertThat(classes.came()).isEqualTo(25);
	}

	@Test
	void how_close_customers_were_is_held_against_who_bought_in_the_quarter_after() {
		buyers();
		this.jdbc
			.sql("""
					insert into contact_log (customer_id, occurred_at, channel, satisfaction, complaint, complaint_state)
					select id, timestamp '2023-12-20 10:00' - (n * 40 * (2 - substr(number, 3)::int % 2)) * interval '1 day',
						'PHONE', 4, true, 'HANDLED' from customer cross join generate_series(0, 5) n
					""")
			.update();
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, satisfaction)
				select id, timestamp '2024-02-01 10:00', 'PHONE', 1 from customer where number = 'B-7'
				union all select id, timestamp '2024-04-30 10:00', 'PHONE', 1 from customer where number = 'B-8'
				""").update();
		Hindsight relationship = Objects.requireNonNull(run().hindsight(Promise.RELATIONSHIP));
		assertThat(relationship.until()).as("orders end before contacts").isEqualTo("2024-03-31");
		assertThat(relationship.on()).isEqualTo("2024-01-01");
		assertThat(relationship.customers()).isEqualTo(50);
		assertThat(relationship.came()).isEqualTo(25);
		assertThat(Objects.requireNonNull(relationship.auc())).isGreaterThan(0.9);
		assertThat(relationship.grades()).extracting((each) -> Objects.requireNonNull(each.besides()))
			.as("one was in contact in the time")
			.containsExactlyInAnyOrder(1, 0, 0, 0, 0);
	}

	@Test
	void contacts_without_any_order_are_too_short_to_say_anything_and_not_all_alike() {
		customers("I", 40);
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, satisfaction)
				select id, timestamp '2024-04-20 10:00' - n * interval '30 days', 'PHONE', 4
				from customer cross join generate_series(0, 24) n
				""").update();
		Hindsight relationship = Objects.requireNonNull(run().hindsight(Promise.RELATIONSHIP));
		assertThat(relationship.finding()).isEqualTo(Finding.SHORT);
		assertThat(relationship.on()).isNull();
		assertThat(relationship.grades()).isEmpty();
	}

	/**
	 * Firms with an invoice a month for three years; every second pays most of them 45
	 * days late.
	 */
	private void firms(int count) {
		customers("C", count);
		this.jdbc.sql("insert into corporate_customer (id) select id from customer").update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select id, 'R-' || n, date '2021-04-01' + n * 30, date '2021-05-01' + n * 30, 1000
				from customer cross join generate_series(1, 36) n
				""").update();
		this.jdbc.sql("""
				insert into receivable_payment (receivable_id, paid_on, amount)
				select r.id, r.due_on + case when substr(c.number, 3)::int % 2 = 1 then 45 else -3 end, 1000
				from receivable r join customer c on c.id = r.customer_id
				""").update();
	}

	/**
	 * Fifty who bought in two years, the first ones for most, and those with odd numbers
	 * in the last quarter too.
	 */
	private void buyers() {
		customers("I", 50);
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, 'T-' || substr(number, 3), date '2022-04-02' + substr(number, 3)::int,
					100000 / substr(number, 3)::int from customer
				union all select id, 'AGAIN', date '2024-03-31' - substr(number, 3)::int,
					3000 - substr(number, 3)::int from customer where substr(number, 3)::int % 2 = 1
				union all select id, 'BACK', '2024-03-31', -1 from customer where number = 'B-2'
				""").update();
	}

	private void customers(String kind, int count) {
		this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on)
				select ?, 'B-' || i, 'B-' || i, '2021-01-01' from generate_series(1, ?) i
				""").params(kind, count).update();
	}

	private Hindsight credit() {
		return Objects.requireNonNull(run().hindsight(Promise.CREDIT));
	}

	private RunRecord run() {
		return Objects.requireNonNull(score().learnt());
	}

}
