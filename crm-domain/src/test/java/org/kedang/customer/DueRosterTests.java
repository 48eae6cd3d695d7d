package org.kedang.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.customer.RosterFilter.DueBy;

import static org.assertj.core.api.Assertions.assertThat;

/** The rosters of contact plans. */
class DueRosterTests {

	private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

	private final Random random = new Random(45);

	private RosterFixture firm;

	private long author;

	@BeforeEach
	void aFirmOfManyKinds() {
		this.firm = new RosterFixture();
		this.author = this.firm.user("李敏", null);
		List<Long> scored = new ArrayList<>();
		for (int i = 0; i < 240; i++) {
			long id = (i % 3 == 0) ? this.firm.corporate("K-" + i, "客户" + i, "客" + i)
					: this.firm.individual("K-" + i, "客户" + i);
			this.firm.set(id, Map.of("acquired_on", TODAY.minusDays(this.random.nextInt(200))));
			if (i % 7 > 0) {
				this.firm.set(id, Map.of("owner_id", this.author));
			}
			this.firm.figures(id, String.valueOf(this.random.nextInt(1000)), TODAY);
			if (i % 5 > 0) {
				this.firm.jdbc.sql("update customer_figures set last_contact_on = ? where customer_id = ?")
					.params(TODAY.minusDays(this.random.nextInt(150)), id)
					.update();
			}
			if (i % 4 > 0) {
				scored.add(id);
			}
		}
		grade(scored);
	}

	private void grade(List<Long> scored) {
		this.firm.scored(scored.stream().mapToLong(Long::longValue).toArray());
		this.firm.jdbc.sql("update rfm_score set value_grade = chr(65 + (customer_id % 4)::int)").update();
		this.firm.jdbc
			.sql("""
						update rfm_score s set rank = r.rank
						from (select customer_id, row_number() over (order by value_grade, customer_id) as rank from rfm_score) r
						where r.customer_id = s.customer_id;
						update scoring_run set summary = jsonb_build_object('grades',
						(select jsonb_agg(jsonb_build_object('customers', (select count(*) from rfm_score where value_grade = grade))
							order by grade) from unnest('{A,B,C,D}'::text[]) grade))
					""")
			.update();
		scored.forEach((id) -> this.firm.outlook(id, 1, 1, 1 + this.random.nextInt(3)));
		for (long id : scored.subList(0, 60)) {
			this.firm.graded(id, "VALUE", List.of("A", "B", "D").get(this.random.nextInt(3)), this.author);
			if (id % 2 == 0) {
				this.firm.graded(id, "RELATIONSHIP", "R" + (1 + this.random.nextInt(2)), this.author);
			}
		}
		this.firm.jdbc.sql("""
				insert into list_action (list_name, kind, done_by, done_at, local_time, contact_days, hold_out, seed,
					sees_all, owners) values ('春季', 'PLAN', ?, now(), now(), 14, 0, 1, true, '{}')
				""").param(this.author).update();
		this.firm.jdbc.sql("insert into list_action_member select 1, id, id % 6 = 0 from customer where id % 2 = 0")
			.update();
	}

	@AfterEach
	void close() {
		this.firm.close();
	}

	private void plan(String kind, String gradeKind, String grade, int days, boolean active, Long list) {
		this.firm.jdbc.sql("""
				insert into contact_plan (name, kind, grade_kind, grade, every_days, channel, active, created_by,
					created_at, list_action_id) values ('计划', ?, ?, ?, ?, 'PHONE', ?, ?, now(), ?)
				""").params(kind, gradeKind, grade, days, active, this.author, list).update();
	}

	/** What the workbench lists: each customer once, by the plan that holds. */
	private List<String> expected(long plan) {
		return this.firm.jdbc
			.sql("select c.number " + PlanSql.PLANNED.formatted(PlanSql.CUSTOMERS)
					+ " and c.owner_id is not null and p.id = :plan")
			.param("today", TODAY)
			.param("plan", plan)
			.query(String.class)
			.list();
	}

	@Test
	void a_plans_roster_holds_those_who_are_due_by_it_and_by_no_plan_before_it() {
		plan(null, "VALUE", "A", 10, true, null);
		plan("C", "VALUE", "B", 10, true, null);
		plan(null, "RELATIONSHIP", "R1", 20, true, null);
		plan("I", null, null, 25, true, 1L);
		plan("C", null, null, 30, true, null);
		plan("I", "RELATIONSHIP", "R2", 40, true, null);
		plan("I", "VALUE", "D", 45, true, null);
		plan(null, null, null, 60, true, null);
		plan(null, "VALUE", "C", 90, true, null);
		plan(null, null, null, 1, false, null);
		for (boolean ranges : List.of(false, true)) {
			if (ranges) {
				this.firm.ranges().keep();
			}
			for (long plan = 1; plan <= 11; plan++) {
				compare(plan);
			}
		}
	}

	private void compare(long plan) {
		List<String> expected = expected(plan);
		assertThat(expected.isEmpty()).as("plan " + plan).isEqualTo(plan > 8);
		for (RosterSort sort : List.of(RosterSort.ACQUIRED, RosterSort.AMOUNT, RosterSort.NUMBER)) {
			RosterQuery query = RosterQuery.by(sort).with(new DueBy(plan, TODAY)).limit(7);
			assertThat(this.firm.numbers(query)).as("plan " + plan).containsExactlyInAnyOrderElementsOf(expected);
			Reader manager = RosterFixture.manager();
			assertThat(this.firm.rosters().count(query, manager).value()).isEqualTo(expected.size());
		}
		RosterQuery ranked = RosterQuery.by(RosterSort.GRADE).limit(60);
		assertThat(this.firm.numbers(ranked.with(new DueBy(plan, TODAY)))).as("plan " + plan)
			.isEqualTo(this.firm.numbers(ranked).stream().filter(expected::contains).toList());
	}

	@Test
	void without_a_run_grades_by_hand_alone_decide_by_which_plan_somebody_is_due() {
		this.firm.jdbc.sql("delete from current_scoring").update();
		plan(null, "VALUE", "A", 10, true, null);
		plan(null, null, null, 20, true, null);
		for (long plan = 1; plan <= 2; plan++) {
			compare(plan);
		}
	}

}
