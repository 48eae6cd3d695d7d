package org.kedang.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.customer.RosterFilter.DueBy;
import org.kedang.customer.RosterFilter.OfClass;
import org.kedang.customer.RosterFilter.OfGrade;
import org.kedang.customer.RosterFilter.OfSegment;
import org.kedang.customer.RosterFilter.Ungraded;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A roster of one grade by amount is the same whether it walks the grade's range or
 * everybody's amounts.
 */
class AmountRangesTests {

	private static final int CUSTOMERS = 900;

	private static final int UNGRADED = 300;

	private static final List<RosterFilter> GRADES = List.of(new OfGrade('A'), new OfGrade('D'), new OfClass(2),
			new Ungraded(), new OfSegment(null), new OfSegment(2), new DueBy(1, LocalDate.of(2024, 6, 1)),
			new DueBy(2, LocalDate.of(2024, 6, 1)));

	private final Random random = new Random(7);

	private RosterFixture firm;

	@BeforeEach
	void aFirmWhoseGradesGoByAmounts() {
		this.firm = new RosterFixture();
		this.firm.scored();
		this.firm.individuals(CUSTOMERS + UNGRADED);
		this.firm.jdbc.sql("""
				update customer_figures set purchases = 1, net_amount = customer_id,
					last_purchase_on = date '2020-01-01' + customer_id::integer
				""").update();
		this.firm.jdbc.sql("""
				insert into rfm_score select 1, customer_id, 1, 1, customer_id, 1, 1, 1, 1 + customer_id / 300,
					case when customer_id > 600 then 'A' else 'D' end, 1, 1 from customer_figures
				where customer_id <= 900
				""").update();
		this.firm.jdbc.sql("update customer_figures set net_amount = 0 where customer_id > 900").update();
		this.firm.outlook(1, 1, 1, 1);
		this.firm.jdbc.sql("delete from customer_outlook").update();
		this.firm.jdbc
			.sql("""
					insert into customer_outlook (run_id, customer_id, churn_band, segment)
					select 1, customer_id, 1, nullif(customer_id / 450, 2) + 1 from customer_figures where customer_id <= 900
					""")
			.update();
		trade(60);
		long chen = this.firm.user("陈晨", null);
		this.firm.graded(5, "VALUE", "A", chen);
		plans(chen);
		this.firm.ranges().keep();
	}

	/** Everybody is due: the best by the first plan, all others by the second. */
	private void plans(long author) {
		this.firm.jdbc.sql("update customer set owner_id = ?").param(author).update();
		this.firm.jdbc
			.sql("""
					insert into contact_plan (name, grade_kind, grade, every_days, channel, created_by, created_at)
					values ('重点', 'VALUE', 'A', 10, 'PHONE', :author, now()), ('其余', null, null, 20, 'PHONE', :author, now())
					""")
			.param("author", author)
			.update();
	}

	@AfterEach
	void close() {
		this.firm.close();
	}

	@Test
	void a_run_that_graded_nobody_is_not_looked_through() {
		this.firm.jdbc.sql("delete from rfm_score").update();
		this.firm.jdbc.sql("delete from amount_range").update();
		this.firm.ranges().keep();
		assertThat(this.firm.jdbc.sql("select count(*) from amount_outside").query(Integer.class).single())
			.as("those noted before are not taken away")
			.isPositive();
	}

	@Test
	void whoever_buys_more_or_less_than_the_others_of_a_grade_keeps_a_place_in_its_roster() {
		assertThat(outside()).isPositive();
		for (int day = 0; day < 4; day++) {
			List<String> walked = rosters();
			this.firm.jdbc.sql("update amount_range set ready = false").update();
			assertThat(walked).isEqualTo(rosters());
			this.firm.jdbc.sql("update amount_range set ready = true").update();
			trade(80);
		}
	}

	@Test
	void only_the_range_is_walked() {
		this.firm.jdbc.sql("truncate amount_outside").update();
		assertThat(this.firm.bothWays(RosterSort.AMOUNT, List.of(new OfGrade('D')))).as("the others are kept apart")
			.doesNotContain("P-" + highest("D"));
		assertThat(this.firm.bothWays(RosterSort.AMOUNT, List.of(new DueBy(2, LocalDate.of(2024, 6, 1)))))
			.as("nobody walks through the best, who are due by another plan")
			.doesNotContain("P-" + highest("D"));
		assertThat(this.firm.bothWays(RosterSort.AMOUNT, List.of(new Ungraded())))
			.as("those of whom the run knows nothing stand at the end")
			.doesNotContain("P-" + best());
	}

	@Test
	void who_comes_back_into_the_range_is_noted_no_more() {
		long before = outside();
		this.firm.jdbc.sql("update customer_figures set net_amount = -700 where customer_id = 700").update();
		assertThat(outside()).isGreaterThan(before);
		this.firm.jdbc.sql("update customer_figures set net_amount = 700 where customer_id = 700").update();
		assertThat(outside()).isEqualTo(before);
	}

	@Test
	void a_later_run_has_ranges_of_its_own() {
		this.firm.jdbc.sql("""
				insert into scoring_run (state, as_of, returns, method, rule_version, summary)
				values ('DONE', '2024-07-01', 'NET', 'QUINTILE', '1', '{"grades": []}')
				""").update();
		this.firm.jdbc.sql("create table rfm_score_run_2 partition of rfm_score for values in (2)").update();
		this.firm.jdbc.sql("""
				insert into rfm_score select 2, customer_id, 1, 1, customer_id, 1, 1, 1, 1,
					case when customer_id > 300 then 'D' else 'A' end, 1, 1 from customer_figures
				""").update();
		this.firm.jdbc.sql("update current_scoring set run_id = 2").update();
		List<String> plain = rosters();
		this.firm.ranges().keep();
		assertThat(this.firm.jdbc.sql("select distinct run_id from amount_range where ready").query(Long.class).list())
			.containsExactly(2L);
		assertThat(rosters()).isEqualTo(plain);
	}

	/** So many customers buy or return something. */
	private void trade(int many) {
		for (int i = 0; i < many; i++) {
			this.firm.figures(1 + this.random.nextInt(CUSTOMERS), String.valueOf(this.random.nextInt(-50, 950)),
					(this.random.nextInt(20) == 0) ? null
							: LocalDate.of(2020, 1, 1).plusDays(this.random.nextInt(900)));
		}
		this.firm.figures(CUSTOMERS + 1 + this.random.nextInt(UNGRADED), String.valueOf(this.random.nextInt(1, 950)),
				LocalDate.of(2022, 1, 1));
	}

	private long outside() {
		return this.firm.jdbc.sql("select count(*) from amount_outside").query(Long.class).single();
	}

	private long highest(String grade) {
		return this.firm.jdbc.sql("""
				select f.customer_id from customer_figures f join rfm_score s on s.customer_id = f.customer_id
				where s.value_grade = ? order by f.net_amount desc, f.customer_id desc limit 1
				""").param(grade).query(Long.class).single();
	}

	/** Of those without a grade. */
	private long best() {
		return this.firm.jdbc.sql("""
				select customer_id from customer_figures where customer_id > 900
				order by net_amount desc, customer_id desc limit 1
				""").query(Long.class).single();
	}

	private List<String> rosters() {
		List<String> all = this.firm.bothWays(RosterSort.AMOUNT, GRADES);
		List<RosterFilter> nothing = List.of(new Ungraded(), new OfSegment(null));
		all.addAll(this.firm.bothWays(RosterSort.LAST_PURCHASE, nothing));
		all.addAll(this.firm.bothWays(RosterSort.GRADE, nothing));
		return all;
	}

}
