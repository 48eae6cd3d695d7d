package org.kedang.web.care;

import java.time.Clock;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.care.ComplaintTimes;
import org.kedang.web.People;
import org.kedang.web.WebTest;
import org.kedang.web.support.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A complaint between colleagues: settled twice, too early, or left behind. */
@WebTest
@Transactional
class ComplaintPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Teams teams;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private AppUser anna;

	private AppUser ben;

	@BeforeEach
	void anna_and_ben_are_of_one_team() {
		this.jdbc.sql("truncate customer cascade").update();
		Team team = this.teams.save(new Team("投诉组"));
		this.anna = this.people.somebody(Role.SALES, team);
		this.ben = this.people.somebody(Role.SALES, team);
	}

	@Test
	void who_settles_what_a_colleague_has_settled_is_told_how_and_loses_nothing_typed() throws Exception {
		long id = complain(this.anna);
		send(id, "outcome", "outcome", "换货两箱", this.ben).andExpect(status().isFound());
		send(id, "outcome", "outcome", "退款", this.anna).andExpect(status().isFound()).andExpect(told("换货两箱", "退款"));
		send(id, "handling", "days", "2", this.anna).andExpect(told("换货两箱"));
		complaints("handled").andExpect(content().string(allOf(containsString("换货两箱"), not(containsString("退款")))));
		send(id, "outcome", "outcome", "退款", this.people.somebody(Role.SALES, null)).andExpect(status().isNotFound());
	}

	@Test
	void what_a_colleague_has_taken_on_is_not_taken_from_them_unawares() throws Exception {
		long id = complain(this.anna);
		send(id, "handling", "days", "2", this.ben).andExpect(status().isFound());
		send(id, "handling", "days", "9", this.anna).andExpect(told(this.ben.displayName()));
		send(id, "handling", "days", "9", this.people.somebody(Role.SALES, null)).andExpect(status().isNotFound());
		complaints("in_work").andExpect(content()
			.string(allOf(containsString("<span>" + this.ben.displayName()), not(containsString(id + "/handling")))));
		this.mvc
			.perform(post("/complaints/" + id + "/handover").param("to", String.valueOf(this.anna.id()))
				.param("reason", "我来办")
				.with(csrf())
				.with(this.people.as(this.anna)))
			.andExpect(status().isFound());
		complaints("in_work").andExpect(content().string(containsString("<span>" + this.anna.displayName())));
	}

	@Test
	void a_manager_sets_when_a_complaint_is_due_and_leaves_it_with_the_colleague() throws Exception {
		long id = complain(this.anna);
		AppUser manager = this.people.the(Role.MANAGER);
		send(id, "handling", "days", "2", this.ben);
		LocalDateTime due = LocalDateTime.now(this.clock).withSecond(0).withNano(0).plusDays(9);
		due(id, due.toString(), "等厂家回复", manager).andExpect(status().isFound());
		String shown = due.toString().replace('T', ' ');
		complaints("in_work").andExpect(content().string(allOf(containsString("<span>" + this.ben.displayName()),
				containsString(shown), containsString("等厂家回复"), containsString(manager.displayName() + " 改定时限"),
				not(containsString("/complaints/" + id + "/due")))));
		this.mvc.perform(get("/complaints").with(this.people.as(manager)))
			.andExpect(content().string(containsString("/complaints/" + id + "/due")));
		due(id, due.toString(), "我想晚点", this.ben).andExpect(status().isForbidden());
		for (String wrong : new String[] { "", "明天", due.minusDays(30).toString(), due.plusYears(2).toString() }) {
			due(id, wrong, "再等等", manager)
				.andExpect(flash().attribute("notice", hasToString(containsString("kind=bad"))));
		}
		due(id, due.plusDays(1).toString(), " ", manager);
		complaints("in_work").andExpect(content().string(containsString("<span>" + shown + "</span>")));
		send(id, "outcome", "outcome", "换货两箱", this.ben);
		due(id, due.toString(), "再等等", manager).andExpect(told("换货两箱"));
	}

	@Test
	void the_index_of_complaints_knows_how_many_days_they_have() {
		assertThat(this.jdbc.sql("select indexdef from pg_indexes where indexname = 'complaint_by_due_time'")
			.query(String.class)
			.single()).contains("'" + ComplaintTimes.DAYS + " days'");
	}

	@Test
	void what_was_settled_too_early_is_taken_up_again_and_tells_how_it_was_settled() throws Exception {
		long id = complain(this.anna);
		send(id, "reopening", "reason", "又坏了", this.anna)
			.andExpect(flash().attribute("notice", hasToString(containsString("kind=bad"))));
		send(id, "outcome", "outcome", "换货两箱", this.ben);
		send(id, "reopening", "reason", "", this.anna);
		complaints("in_work").andExpect(content().string(not(containsString("送货太晚"))));
		send(id, "reopening", "reason", "又坏了", this.people.somebody(Role.SALES, null));
		complaints("in_work").andExpect(content().string(not(containsString("送货太晚"))));
		send(id, "reopening", "reason", "又坏了", this.anna);
		complaints("in_work")
			.andExpect(content().string(allOf(containsString("又坏了"), containsString("换货两箱"), containsString("重新处理"))));
		send(id, "outcome", "outcome", "退款", this.anna);
		complaints("handled").andExpect(content().string(containsString("退款")));
	}

	@Test
	void the_complaint_of_somebody_who_left_is_the_owners_or_else_the_teams() throws Exception {
		long owned = complain(this.anna);
		long pooled = complain(null);
		this.jdbc.sql("update contact_log set complaint_owner_id = ?, complaint_state = 'IN_WORK', content = '没人管'")
			.param(this.ben.id())
			.update();
		complaints("in_work").andExpect(content().string(containsString("<span>" + this.ben.displayName())));
		this.jdbc.sql("update app_user set enabled = false where id = ?").param(this.ben.id()).update();
		complaints("in_work").andExpect(content().string(containsString("<span>" + this.anna.displayName())));
		this.mvc.perform(get("/?kind=COMPLAINT&team=false").with(this.people.as(this.anna)))
			.andExpect(
					content().string(allOf(containsString("投诉客户" + this.anna.id()), not(containsString("投诉客户null")))));
		for (AppUser each : new AppUser[] { this.anna, this.people.the(Role.MANAGER) }) {
			this.mvc.perform(get("/?kind=COMPLAINT&team=true").with(this.people.as(each)))
				.andExpect(content().string(allOf(containsString("投诉客户" + this.anna.id()), containsString("投诉客户null"),
						containsString("/complaints/" + pooled + "/handling"))));
		}
		this.jdbc.sql("update contact_log set complaint_state = 'HANDLED' where id = ?").param(pooled).update();
		complaints("handled").andExpect(content().string(containsString("<span>" + this.ben.displayName())));
		this.jdbc.sql("update contact_log set complaint_state = 'IN_WORK' where id = ?").param(pooled).update();
		send(pooled, "handling", "days", "2", this.anna);
		send(owned, "handling", "days", "2", this.anna);
		this.mvc.perform(get("/?kind=COMPLAINT&team=false").with(this.people.as(this.anna)))
			.andExpect(content().string(containsString("投诉客户null")));
	}

	private static ResultMatcher told(Object... args) {
		return (result) -> assertThat(((Notice) result.getFlashMap().get(Notice.NAME)).args()).containsExactly(args);
	}

	private ResultActions send(long id, String what, String name, String value, AppUser by) throws Exception {
		return this.mvc
			.perform(post("/complaints/" + id + "/" + what).param(name, value).with(csrf()).with(this.people.as(by)));
	}

	private ResultActions due(long id, String dueAt, String reason, AppUser by) throws Exception {
		return this.mvc.perform(post("/complaints/" + id + "/due").param("dueAt", dueAt)
			.param("reason", reason)
			.with(csrf())
			.with(this.people.as(by)));
	}

	private ResultActions complaints(String state) throws Exception {
		return this.mvc.perform(get("/complaints?team=true&state=" + state).with(this.people.as(this.anna)));
	}

	private long complain(@Nullable AppUser owner) {
		Long id = (owner != null) ? owner.id() : null;
		long customer = this.jdbc.sql("""
				insert into customer (kind, number, name, owner_id, acquired_on)
				values ('I', 'CO-' || nextval('customer_number_seq'), ?, ?, '2020-01-01') returning id
				""").param("投诉客户" + id).param(id).query(Long.class).single();
		return this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, content, complaint, complaint_state)
				values (?, ?, 'PHONE', '送货太晚', true, 'OPEN') returning id
				""").param(customer).param(LocalDateTime.now(this.clock).minusDays(1)).query(Long.class).single();
	}

}
