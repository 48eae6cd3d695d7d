package org.kedang.web.creditrules;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.CreditDrafts;
import org.kedang.analytics.CreditRuleBook;
import org.kedang.analytics.Returns;
import org.kedang.analytics.RulesDraft;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PointsTable;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.web.FieldSights;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.Scorings;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class CreditRulesPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Pages pages;

	@Autowired
	private CreditDrafts drafts;

	@Autowired
	private CreditRuleBook book;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private FieldSights sights;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	@BeforeEach
	void a_firm_that_paid_in_time() {
		// customers of other tests would be counted too
		this.jdbc.sql("truncate customer cascade").update();
		this.jdbc.sql("""
				with c as (insert into customer (kind, number, name, acquired_on)
						values ('C', 'CR-1', '守信公司', '2020-01-01') returning id),
					f as (insert into corporate_customer (id) select id from c),
					r as (insert into receivable (customer_id, number, invoiced_on, due_on, amount)
						select id, 'R', '2024-01-01', '2024-02-01', 500 from c returning id)
				insert into receivable_payment (receivable_id, paid_on, amount) select id, '2024-01-30', 500 from r
				""").update();
	}

	@AfterEach
	void nothing_is_left() {
		Scorings.forget(this.jdbc);
		this.jdbc.sql("delete from customer where number = 'CR-1'").update();
		this.jdbc.sql("delete from field_right").update();
		this.jdbc.sql("delete from credit_draft").update();
		this.jdbc.sql("delete from credit_rules").update();
	}

	@Test
	void the_usual_rules_are_shown_with_what_each_value_brings() throws Exception {
		this.pages.open("/grades/rules")
			.andExpect(content().string(allOf(containsString("v1 生效中"), containsString("系统自带"), containsString("99% 起"),
					containsString("低于 50%"), containsString("900 起"), containsString("允许赊欠"))));
		this.mvc.perform(get("/grades/rules").header("Accept-Language", "en").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(allOf(containsString("v1 in force"), not(containsString("??")))));
		this.mvc.perform(get("/grades/rules/7").with(this.people.as(Role.MANAGER))).andExpect(status().isNotFound());
	}

	@Test
	void a_draft_is_tried_out_before_it_is_put_in_force_and_names_who_would_move() throws Exception {
		run();
		long id = draft();
		this.pages.open("/grades/rules/drafts/" + id).andExpect(content().string(containsString("value=\"99\"")));
		this.mvc.perform(form(id, 0).param("limit.AAA", "990").param("limit.AA", "985").param("note", "收紧"))
			.andExpect(redirectedUrl("/grades/rules/drafts/" + id + "/trial"));
		this.pages.open("/grades/rules/drafts/" + id + "/trial")
			.andExpect(content().string(allOf(containsString("共 1 家企业，其中 1 家等级会变"), containsString("was=2&amp;now=3"),
					containsString("发布为 v2"), containsString("有变"))));
		this.pages.open("/grades/rules/drafts/" + id + "/trial/customers?was=2&now=3")
			.andExpect(content().string(allOf(containsString("CR-1"), containsString("AA → A"))));
		assertThat(this.book.current().version()).isEqualTo(1);
		this.mvc
			.perform(
					as(post("/grades/rules/drafts/" + id + "/publication")).param("version", "1").param("inForce", "1"))
			.andExpect(redirectedUrl("/grades/rules"))
			.andExpect(flash().attributeExists("notice"));
		this.pages.open("/grades/rules")
			.andExpect(content().string(allOf(containsString("v2 生效中"), containsString("收紧"))));
		this.pages.open("/grades/rules/1").andExpect(content().string(containsString("按 v1 起草")));
		run();
		this.pages.open("/customers/CR-1").andExpect(content().string(containsString("按信用规则 v2 评定")));
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'credit-rules-published'")
			.query(Long.class)
			.single()).isPositive();
	}

	@Test
	void an_earlier_version_comes_back_by_way_of_a_draft_that_says_so() throws Exception {
		long id = draft();
		this.drafts.save(id, 0, CreditRules.usual(), "试", this.people.reader(Role.MANAGER));
		this.drafts.publish(id, 1, 1, this.people.reader(Role.MANAGER));
		this.mvc.perform(as(post("/grades/rules/drafts")).param("version", "1"));
		assertThat(this.drafts.all()).extracting(RulesDraft::note).containsExactly("恢复 v1");
		this.mvc.perform(as(post("/grades/rules/drafts")).param("version", "9"))
			.andExpect(flash().attributeExists("notice"));
		assertThat(this.drafts.all()).hasSize(1);
	}

	@Test
	void what_cannot_be_is_refused_where_it_stands_and_in_the_readers_language() throws Exception {
		long id = draft();
		this.mvc
			.perform(form(id, 0).param("points.COLLECTION_RATE.4", "x")
				.param("from.DAYS_LATE.2", "0.5")
				.param("limit.AA", "950")
				.param("kind.A", "SOMETIMES")
				.param("days.B", "0")
				.param("months.BB", "99"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(allOf(containsString("有 6 处需要改正"), containsString("请填 0 到 1,000 的整数"),
					containsString("下限须逐档升高"), containsString("须低于上一等级的最低分"), containsString("请选择一种"),
					containsString("请填 1 到 365 天"), containsString("不超过 24 的月数"), containsString("value=\"x\""))));
		this.mvc.perform(form(id, 0).param("points.COLLECTION_RATE.4", "150").header("Accept-Language", "en"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("have to add up to 1,000; they add up to 970")));
		assertThat(this.drafts.find(id).orElseThrow().version()).isZero();
	}

	@Test
	void whoever_saves_over_another_ones_change_sees_what_differs_and_keeps_what_was_typed() throws Exception {
		long id = draft();
		this.drafts.save(id, 0, CreditRules.usual(), "别人的", this.people.reader(Role.ADMIN));
		this.mvc.perform(form(id, 0).param("note", "我的").param("days.A", "77"))
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("保存了另一份修改"), containsString("value=\"我的\""),
					containsString("<td>别人的</td>"), containsString("<td>我的</td>"),
					containsString("<td>" + CreditRules.usual().policy(CreditGrade.A).days() + "</td>"),
					containsString("<td>77</td>"), not(containsString("<td>是</td>")))));
		this.mvc.perform(form(id, 0).param("kind.A", "SOMETIMES"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(allOf(containsString("请选择一种"), not(containsString("??")))));
		this.mvc
			.perform(
					as(post("/grades/rules/drafts/" + id + "/publication")).param("version", "0").param("inForce", "1"))
			.andExpect(redirectedUrl("/grades/rules/drafts/" + id + "/trial"));
		assertThat(this.book.current().version()).isEqualTo(1);
		this.mvc.perform(as(post("/grades/rules/drafts/" + id + "/removal")).param("version", "1"))
			.andExpect(redirectedUrl("/grades/rules"));
		assertThat(this.drafts.all()).isEmpty();
	}

	@Test
	void what_somebody_saves_while_the_draft_is_published_is_not_thrown_away() throws Exception {
		long id = draft();
		this.drafts.save(id, 0, CreditRules.usual(), "试", this.people.reader(Role.MANAGER));
		CompletableFuture<Integer> published;
		try (Connection other = this.dataSource.getConnection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.executeUpdate("update credit_draft set note = '晚到的', version = 2 where id = " + id);
			published = CompletableFuture
				.supplyAsync(() -> this.drafts.publish(id, 1, 1, this.people.reader(Role.MANAGER)));
			awaitWhoWaits();
			other.commit();
			other.setAutoCommit(true);
		}
		assertThat(published).failsWithin(Duration.ofSeconds(20))
			.withThrowableThat()
			.withCauseInstanceOf(OptimisticLockingFailureException.class);
		assertThat(this.drafts.find(id)).map(RulesDraft::note).contains("晚到的");
		assertThat(this.book.current().version()).isEqualTo(1);
	}

	/** Until a transaction stands before another one's rows. */
	private void awaitWhoWaits() throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (this.jdbc.sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
			.query(Integer.class)
			.single() == 0) {
			assertThat(System.nanoTime()).isLessThan(end);
			Thread.sleep(50);
		}
	}

	@Test
	void without_a_run_or_a_reason_the_what_if_says_so() throws Exception {
		long id = draft();
		this.pages.open("/grades/rules/drafts/" + id + "/trial")
			.andExpect(content().string(allOf(containsString("还没有可以试算的企业"), containsString("请先写明原因"))));
		this.mvc
			.perform(
					as(post("/grades/rules/drafts/" + id + "/publication")).param("version", "0").param("inForce", "1"))
			.andExpect(redirectedUrl("/grades/rules/drafts/" + id + "/trial"));
		assertThat(this.book.current().version()).isEqualTo(1);
	}

	@Test
	void nobody_moves_the_limits_of_what_is_hidden_from_them_to_see_whom_that_moves() throws Exception {
		long id = draft();
		this.sights.decide(Role.MANAGER, Sight.HIDDEN, Subject.CORPORATE, "netAssets");
		this.pages.open("/grades/rules/drafts/" + id).andExpect(content().string(containsString("依据您看不到的字段，不能修改")));
		this.mvc
			.perform(form(id, 0).param("from.CAPITAL_STRENGTH.1", "11")
				.param("from.DEBT_DUE.1", "21")
				.param("use.Z_SCORE", "on")
				.param("from.Z_SCORE.0", "0")
				.param("points.Z_SCORE.0", "0"))
			.andExpect(redirectedUrl("/grades/rules/drafts/" + id + "/trial"));
		List<PointsTable> before = CreditRules.usual().scorecard().tables();
		List<PointsTable> after = this.drafts.find(id).orElseThrow().rules().scorecard().tables();
		assertThat(after).hasSameSizeAs(before);
		assertThat(after.get(Indicator.CAPITAL_STRENGTH.ordinal()))
			.isEqualTo(before.get(Indicator.CAPITAL_STRENGTH.ordinal()));
		assertThat(after.get(Indicator.DEBT_DUE.ordinal()).steps().get(1).from()).isEqualTo(0.21);
	}

	@Test
	void a_draft_may_look_at_altmans_z() throws Exception {
		long id = draft();
		this.pages.open("/grades/rules/drafts/" + id).andExpect(content().string(containsString("无负债按 100 计")));
		this.mvc
			.perform(form(id, 0).param("points.YEARS_OF_DEALINGS.3", "75")
				.param("use.Z_SCORE", "on")
				.param("missing.Z_SCORE", "10")
				.param("from.Z_SCORE.0", "0")
				.param("points.Z_SCORE.0", "0")
				.param("from.Z_SCORE.1", "2.6")
				.param("points.Z_SCORE.1", "25"))
			.andExpect(redirectedUrl("/grades/rules/drafts/" + id + "/trial"));
		assertThat(this.drafts.find(id).orElseThrow().rules().scorecard().tables()).contains(new PointsTable(
				Indicator.Z_SCORE, false, 10, List.of(new PointsTable.Step(0, 0), new PointsTable.Step(2.6, 25))));
	}

	private long draft() throws Exception {
		this.mvc.perform(
				as(post("/grades/rules/drafts")).param("version", Integer.toString(this.book.current().version())));
		return this.drafts.all().get(0).id();
	}

	/** The form as the draft has it; what is set after replaces it. */
	private MockHttpServletRequestBuilder form(long id, int version) {
		MockHttpServletRequestBuilder form = as(post("/grades/rules/drafts/" + id)).param("version",
				Integer.toString(version));
		return form.with((request) -> {
			Map<String, String> usual = RulesTexts.of(CreditRules.usual());
			usual.forEach((name, text) -> {
				if (request.getParameter(name) == null) {
					request.addParameter(name, text);
				}
			});
			return request;
		});
	}

	private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
		return request.with(this.people.as(Role.MANAGER)).with(csrf());
	}

	private void run() {
		this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 5, 1), Returns.NET, null));
	}

}
