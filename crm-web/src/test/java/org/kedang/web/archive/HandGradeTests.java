package org.kedang.web.archive;

import java.time.Clock;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.HandGrade;
import org.kedang.analytics.HandGrades;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.rfm.ScoreRule;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.Scorings;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Grades that managers give by hand. */
@WebTest
class HandGradeTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Pages pages;

	@Autowired
	private HandGrades grades;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private long customer;

	@BeforeEach
	void a_firm_whose_credit_is_good() {
		this.customer = this.jdbc
			.sql("""
					insert into customer (kind, number, name, acquired_on) values ('C', 'HG-1', '甲公司', '2020-01-01') returning id
					""")
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into corporate_customer (id) values (?)").param(this.customer).update();
		this.jdbc.sql("""
				with r as (insert into receivable (customer_id, number, invoiced_on, due_on, amount)
					values (?, 'R', '2024-01-01', '2024-02-01', 500) returning id)
				insert into receivable_payment (receivable_id, paid_on, amount) select id, '2024-01-30', 500 from r
				""").param(this.customer).update();
		this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 5, 1), Returns.NET, null));
	}

	@AfterEach
	void nothing_is_left() {
		Scorings.forget(this.jdbc);
		this.jdbc.sql("delete from customer where number = 'HG-1'").update();
	}

	@Test
	void of_two_value_grades_the_head_of_an_archive_shows_only_the_one_by_hand() throws Exception {
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				values (?, 'HG-S', '2024-03-01', 500)
				""").param(this.customer).update();
		this.runs.runNow(
				new ScoringRequest(LocalDate.of(2024, 5, 2), Returns.NET, null, new ScoreRule.Quintiles(), true, null));
		this.pages.open("/customers/HG-1").andExpect(content().string(containsString(">A 价值<")));
		this.mvc.perform(give("VALUE", 0, "C", "缩减采购", 30)).andExpect(redirectedUrl("/customers/HG-1/grades"));
		this.pages.open("/customers/HG-1")
			.andExpect(content().string(allOf(containsString("价值 C · 人工 · 系统 A"), not(containsString(">A 价值<")))));
	}

	@Test
	void a_grade_by_hand_stands_beside_the_computed_one_everywhere() throws Exception {
		this.pages.open("/customers/HG-1/grades").andExpect(content().string(containsString("没有设定过人工等级")));
		this.mvc.perform(give("CREDIT", 0, "C", "涉诉", 30)).andExpect(redirectedUrl("/customers/HG-1/grades"));
		HandGrade given = holding();
		assertThat(given.code()).isEqualTo("C");
		assertThat(given.computed()).as("AA, as the run says").isEqualTo(2);
		this.pages.open("/customers/HG-1/grades")
			.andExpect(content().string(
					allOf(containsString("涉诉"), containsString("撤回，恢复系统等级（AA）"), not(containsString("待复核</span>")))));
		this.pages.open("/customers/HG-1")
			.andExpect(content().string(allOf(containsString("信用 C · 人工 · 系统 AA"), containsString("不允许赊欠"))));
		this.pages.open("/customers/HG-1?kind=grade").andExpect(content().string(containsString("涉诉")));
		this.pages.open("/grades/hand")
			.andExpect(content().string(allOf(containsString("HG-1"), containsString("信用 C"))));
		this.pages.open("/grades/customers?run=" + run() + "&kind=CREDIT&grade=2")
			.andExpect(content().string(containsString("人工 C")));
		this.mvc.perform(get("/api/v1/customers/HG-1").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.handGrades[0].grade").value("C"))
			.andExpect(jsonPath("$.handGrades[0].computed").value("AA"))
			.andExpect(jsonPath("$.handGrades[0].due").value(false));
		assertThat(this.jdbc
			.sql("select detail->>'reason' from audit_entry where action = 'grade-given' order by id desc limit 1")
			.query(String.class)
			.single()).isEqualTo("涉诉");
	}

	@Test
	void an_expired_grade_holds_on_and_is_listed_as_due() throws Exception {
		this.mvc.perform(give("CREDIT", 0, "C", "涉诉", 30));
		this.pages.open("/grades").andExpect(content().string(not(containsString("id=\"due\""))));
		this.jdbc.sql("update customer_grade set expires_on = ?").param(today().minusDays(1)).update();
		assertThat(holding().code()).isEqualTo("C");
		this.pages.open("/grades")
			.andExpect(content()
				.string(allOf(containsString("id=\"due\""), containsString("甲公司"), containsString("1 个待复核"))));
		this.pages.open("/customers/HG-1").andExpect(content().string(containsString("信用 C · 人工 · 系统 AA · 待复核")));
		this.mvc.perform(give("CREDIT", holding().id(), "BB", "和解", 60));
		assertThat(holding().isDue(today())).isFalse();
		assertThat(this.grades.of(this.customer)).extracting(HandGrade::code).containsExactly("BB", "C");
		this.pages.open("/grades").andExpect(content().string(not(containsString("id=\"due\""))));
	}

	@Test
	void a_grade_that_is_taken_back_gives_way_to_the_computed_one_and_stays_in_the_history() throws Exception {
		this.mvc.perform(give("CREDIT", 0, "C", "涉诉", 30));
		this.mvc.perform(takeBack(holding().id()).param("reason", "撤诉"))
			.andExpect(redirectedUrl("/customers/HG-1/grades"));
		assertThat(this.grades.of(this.customer)).singleElement().satisfies((ended) -> {
			assertThat(ended.holds()).isFalse();
			assertThat(ended.endReason()).isEqualTo("撤诉");
		});
		this.pages.open("/customers/HG-1").andExpect(content().string(not(containsString("信用 C · 人工"))));
		this.pages.open("/customers/HG-1?kind=grade")
			.andExpect(content().string(allOf(containsString("撤回人工等级 C"), containsString("撤诉"))));
		this.pages.open("/customers/HG-1/grades").andExpect(content().string(containsString("撤回：撤诉")));
	}

	@Test
	void whoever_has_seen_another_grade_is_refused_and_keeps_what_was_typed() throws Exception {
		this.mvc.perform(give("CREDIT", 0, "C", "涉诉", 30));
		this.mvc.perform(give("CREDIT", 0, "AAA", "老客户", 30))
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("已被他人修改"), containsString("value=\"老客户\""))));
		assertThat(holding().code()).isEqualTo("C");
		this.mvc.perform(takeBack(4711).param("reason", "x")).andExpect(flash().attributeExists("notice"));
		assertThat(holding().code()).isEqualTo("C");
	}

	@Test
	void a_grade_needs_a_reason_and_a_day_not_too_far_away() throws Exception {
		this.mvc.perform(give("VALUE", 0, "Z", " ", -1))
			.andExpect(status().isUnprocessableContent())
			.andExpect(
					content().string(allOf(containsString("请选择等级"), containsString("请写明原因"), containsString("之间的日期"))));
		this.mvc.perform(give("VALUE", 0, "A", "x", 800)).andExpect(status().isUnprocessableContent());
		this.mvc.perform(give("CHURN", 0, "LOW", "x", 30)).andExpect(status().isNotFound());
		assertThat(this.grades.of(this.customer)).isEmpty();
	}

	@Test
	void sales_staff_see_the_grade_and_cannot_give_one() throws Exception {
		this.mvc.perform(give("VALUE", 0, "A", "战略客户", 30));
		this.mvc.perform(get("/customers/HG-1/grades").with(this.people.as(Role.SALES)))
			.andExpect(content().string(allOf(containsString("战略客户"), not(containsString("name=\"expiresOn\"")))));
		this.mvc.perform(post("/customers/HG-1/grades/VALUE").with(this.people.as(Role.SALES)).with(csrf()))
			.andExpect(status().isForbidden());
	}

	@Test
	void before_any_run_a_grade_can_be_given_all_the_same() throws Exception {
		this.jdbc.sql("delete from current_scoring").update();
		this.mvc.perform(give("RELATIONSHIP", 0, "R1", "老朋友", 30));
		this.pages.open("/customers/HG-1/grades").andExpect(content().string(containsString("还没有评过分")));
		this.pages.open("/grades/hand").andExpect(content().string(containsString("R1 战略")));
		assertThat(this.grades.of(this.customer)).singleElement()
			.extracting(HandGrade::kind)
			.isEqualTo(GradeKind.RELATIONSHIP);
	}

	private HandGrade holding() {
		return this.grades.of(this.customer).stream().filter(HandGrade::holds).findFirst().orElseThrow();
	}

	private MockHttpServletRequestBuilder give(String kind, long before, String grade, String reason, int days) {
		return post("/customers/HG-1/grades/" + kind).with(this.people.as(Role.MANAGER))
			.with(csrf())
			.param("before", Long.toString(before))
			.param("grade", grade)
			.param("reason", reason)
			.param("expiresOn", today().plusDays(days).toString());
	}

	private MockHttpServletRequestBuilder takeBack(long before) {
		return post("/customers/HG-1/grades/CREDIT/removal").with(this.people.as(Role.MANAGER))
			.with(csrf())
			.param("before", Long.toString(before));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private long run() {
		return this.runs.current().orElseThrow().id();
	}

}
