package org.kedang.web.access;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.access.Users;
import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.store.CustomerKey;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
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
@Transactional
class AdministrationTests {

	@Autowired
	AuditTrail audit;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Users users;

	@Autowired
	private Teams teams;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void a_new_user_gets_a_temporary_password_that_is_shown_once() throws Exception {
		send(form(post("/admin/users"), "lina", "SALES", 0)).andExpect(redirectedUrl("/admin/users"))
			.andExpect(flash().attribute("secretOf", "lina"));
		assertThat(this.users.named("LINA")).get().matches(AppUser::mustChangePassword);
	}

	@Test
	void a_name_that_is_taken_is_refused_and_what_was_typed_is_kept() throws Exception {
		AppUser other = this.people.somebody(Role.SALES, null);
		send(form(post("/admin/users"), other.username().toUpperCase(java.util.Locale.ROOT), "SALES", 0))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("aria-invalid=\"true\"")))
			.andExpect(content().string(containsString("value=\"李娜\"")));
	}

	@Test
	void what_somebody_else_changed_meanwhile_is_not_overwritten() throws Exception {
		AppUser user = this.people.somebody(Role.SALES, null);
		send(form(post("/admin/users/" + user.id()), user.username(), "MANAGER", user.version() + 7))
			.andExpect(status().isConflict());
	}

	@Test
	void an_administrator_cannot_disable_himself() throws Exception {
		AppUser admin = this.people.the(Role.ADMIN);
		send(post("/admin/users/" + admin.id() + "/disablement"));
		assertThat(this.users.findById(admin.id())).get().matches(AppUser::isEnabled);
	}

	@Test
	void the_last_administrator_stays_one() throws Exception {
		AppUser admin = this.people.the(Role.ADMIN);
		this.users.administrators().stream().filter((other) -> other.id() != admin.id()).forEach(AppUser::disable);
		send(form(post("/admin/users/" + admin.id()), admin.username(), "SALES", admin.version()))
			.andExpect(status().isUnprocessableContent());
		assertThat(admin.role()).isEqualTo(Role.ADMIN);
	}

	@Test
	void a_team_with_members_is_not_removed() throws Exception {
		Team team = this.teams.save(new Team("西北部"));
		this.people.somebody(Role.SALES, team);
		send(post("/admin/teams/" + team.id() + "/removal"));
		assertThat(this.teams.named("西北部")).isPresent();
	}

	@Test
	void one_cannot_revoke_a_token_of_somebody_else() throws Exception {
		send(post("/profile/tokens").param("name", "报表").param("days", "30")).andExpect(redirectedUrl("/profile"));
		this.mvc.perform(post("/profile/tokens/1/revocation").with(csrf()).with(this.people.as(Role.SALES)))
			.andExpect(status().isNotFound());
	}

	@Test
	void the_audit_shows_changes_and_escapes_what_was_written() throws Exception {
		send(post("/admin/teams").param("name", "<script>x</script>"));
		this.mvc.perform(get("/admin/audit?action=team-created").with(this.people.as(Role.AUDITOR)))
			.andExpect(content().string(containsString("&lt;script&gt;x")))
			.andExpect(content().string(not(containsString("<script>x"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{老客}", "{0}", "it's", "'{'" })
	void the_audit_tells_names_as_they_were_typed_and_nobody_can_close_it_by_one(String name) throws Exception {
		this.audit.record(Actor.SYSTEM, "tag-added", "customer", "C-8", Map.of("tag", name));
		this.mvc.perform(get("/admin/audit?action=tag-added&subject=C-8").with(this.people.as(Role.AUDITOR)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(HtmlUtils.htmlEscape(name, "UTF-8"))));
	}

	@Test
	void the_audit_says_fields_owners_and_regions_in_words() throws Exception {
		AppUser user = this.people.somebody(Role.SALES, null);
		this.audit.record(Actor.SYSTEM, "customer-changed", "customer", "C-7",
				AuditTrail.changes(Map.of("owner", "", "region", "320100", "healthNotes", "******"),
						Map.of("owner", Long.toString(user.id()), "region", "110105", "healthNotes", "")));
		this.audit.record(Actor.SYSTEM, "roster-exported", Map.of("rows", 7, "columns", "shown", "sort", "acquired"));
		this.audit.record(Actor.SYSTEM, "import-done", "import", "7",
				Map.of("type", "individuals,transactions", "ledger", Map.of("created", 3)));
		this.mvc.perform(get("/admin/audit?action=customer-changed&subject=C-7").with(this.people.as(Role.AUDITOR)))
			.andExpect(content().string(containsString(user.displayName())))
			.andExpect(content().string(containsString("朝阳区")))
			.andExpect(content().string(containsString("健康")))
			.andExpect(content().string(not(containsString("healthNotes"))));
		this.mvc.perform(get("/admin/audit?action=roster-exported").with(this.people.as(Role.AUDITOR)))
			.andExpect(content().string(containsString("开拓时间")))
			.andExpect(content().string(containsString("页面所示")));
		this.mvc.perform(get("/admin/audit?action=import-done&subject=7").with(this.people.as(Role.AUDITOR)))
			.andExpect(content().string(containsString("个人客户、交易记录")))
			.andExpect(content().string(containsString("新建 3")));
	}

	@Test
	void the_audit_says_of_an_order_its_number_and_amount_and_of_a_plan_its_channel() throws Exception {
		this.audit.record(Actor.SYSTEM, "order-withdrawn", "customer", "C-9",
				Map.of("number", "HAND-2", "on", "2026-11-27", "amount", "1260"));
		this.audit.record(Actor.SYSTEM, "contact-plan-added", "contact-plan", "9",
				Map.of("name", "季度回访", "channel", "VISIT"));
		this.mvc.perform(get("/admin/audit?action=order-withdrawn&subject=C-9").with(this.people.as(Role.AUDITOR)))
			.andExpect(content().string(containsString("订单号</span> <span>HAND-2")))
			.andExpect(content().string(containsString("金额</span> <span>1260")))
			.andExpect(content().string(not(containsString("应收金额"))));
		this.mvc.perform(get("/admin/audit?action=contact-plan-added&subject=9").with(this.people.as(Role.AUDITOR)))
			.andExpect(content().string(containsString("方式</span> <span>拜访")));
	}

	@Test
	void the_audit_says_in_words_what_an_import_was_told() throws Exception {
		this.audit.record(Actor.SYSTEM, "import-start", "import", "8", Map.of("parts",
				List.of(Map.of("sheet", "客户", "type", "individuals", "mapping", Map.of("name", "客户名", "mobile", "手机"))),
				"options", ImportOptions.DEFAULT.by(CustomerKey.NAME_AND_MOBILE), "confirmed", true));
		this.mvc.perform(get("/admin/audit?action=import-start&subject=8").with(this.people.as(Role.AUDITOR)))
			.andExpect(content().string(containsString("姓名 ← 客户名")))
			.andExpect(content().string(containsString("认出已有客户的依据 姓名加手机")))
			.andExpect(content().string(containsString("有内容的单元格 覆盖已有的值")))
			.andExpect(content().string(containsString("未知客户编号 该行算作失败")))
			.andExpect(content().string(not(containsString("QUEUE"))))
			.andExpect(content().string(containsString(">系统<")))
			.andExpect(content().string(not(containsString(">system<"))));
	}

	@Test
	void the_audit_names_customers_that_values_refer_to() throws Exception {
		long id = this.jdbc.sql("insert into customer (kind, number, name) values ('I', 'REF-1', '介绍人甲') returning id")
			.query(Long.class)
			.single();
		this.audit.record(Actor.SYSTEM, "customer-changed", "customer", "C-8",
				AuditTrail.changes(Map.of("referrer", "999999999999"), Map.of("referrer", Long.toString(id))));
		this.mvc.perform(get("/admin/audit?subject=C-8").with(this.people.as(Role.ADMIN)))
			.andExpect(content().string(containsString("REF-1 介绍人甲")))
			.andExpect(content().string(containsString("999999999999")));
	}

	@Test
	void the_audit_as_a_fragment_is_only_the_list() throws Exception {
		this.mvc.perform(get("/admin/audit").header("HX-Request", "true").with(this.people.as(Role.AUDITOR)))
			.andExpect(content().string(not(containsString("<html"))))
			.andExpect(content().string(containsString("id=\"lines\"")));
	}

	private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(csrf()).with(this.people.as(Role.ADMIN)));
	}

	private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, String username,
			String role, int version) {
		return request.param("username", username)
			.param("displayName", "李娜")
			.param("role", role)
			.param("teamId", "")
			.param("version", String.valueOf(version));
	}

}
