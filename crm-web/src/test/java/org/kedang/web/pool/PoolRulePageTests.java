package org.kedang.web.pool;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.bulk.BulkAction;
import org.kedang.bulk.BulkActions;
import org.kedang.pool.DueCustomer;
import org.kedang.pool.PoolReleasing;
import org.kedang.pool.PoolWarnings;
import org.kedang.web.support.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Rules of the pool: tried out first, then warning, releasing and restoring. */
class PoolRulePageTests extends PoolPageCase {

	@Autowired
	private PoolWarnings warnings;

	@Autowired
	private PoolReleasing releasing;

	@Autowired
	private BulkActions actions;

	@Test
	void a_rule_is_tried_out_before_it_counts_then_warns_and_then_releases() throws Exception {
		customer("R-OLD", this.anna);
		customer("R-NEW", this.anna);
		customer("R-SAFE", this.anna);
		customer("R-A", this.anna);
		since("R-OLD", 400);
		since("R-SAFE", 400);
		since("R-A", 400);
		since("R-NEW", 175);
		this.jdbc.sql("""
				insert into customer_grade (customer_id, kind, grade, source, reason, author_id, expires_on)
				select id, 'VALUE', 'A', 'HAND', '战略客户', ?, '2099-01-01' from customer where number = 'R-A'
				""").param(this.people.the(Role.MANAGER).id()).update();
		this.mvc.perform(manage("/customers/R-SAFE/exemption").param("reason", "正在谈大单"));
		String rule = draft();
		this.pages.open(Role.MANAGER, rule)
			.andExpect(content()
				.string(allOf(containsString("会释放 1 位客户"), containsString("R-OLD"), not(containsString("R-SAFE")),
						not(containsString("R-A<")), not(containsString("R-NEW")), containsString("另有 1 位"))));
		assertThat(this.releasing.releaseNow(null)).as("a draft releases nobody").isEmpty();
		this.mvc.perform(manage(rule + "/activation").param("version", "0").param("startsOn", "2000-01-01"));
		assertThat(this.releasing.isAnyActive()).as("a day in the past is refused").isFalse();
		this.mvc.perform(manage(rule + "/activation").param("version", "0").param("startsOn", today()));
		assertThat(this.warnings.mine(reader(this.anna), 10)).extracting(DueCustomer::number)
			.containsExactly("R-OLD", "R-NEW");
		assertThat(this.warnings.mine(reader(this.ben), 10)).isEmpty();
		this.pages.open(this.anna, "/pool/warnings")
			.andExpect(content().string(allOf(containsString("今晚"), containsString("还有 5 天"))));
		BulkAction run = this.actions.find(this.releasing.releaseNow(null).orElseThrow(), reader(Role.MANAGER))
			.orElseThrow();
		assertThat(run.changed()).isEqualTo(1);
		assertThat(owner("R-OLD")).isNull();
		assertThat(owner("R-NEW")).isEqualTo(this.anna.id());
		this.pages.open(Role.MANAGER, "/pool/runs").andExpect(content().string(containsString("按规则释放")));
	}

	@Test
	void everybody_s_warnings_are_remembered_and_list_nobody_who_has_been_kept_meanwhile() throws Exception {
		for (String number : List.of("W-1", "W-2", "W-3", "W-4")) {
			customer(number, this.anna);
			since(number, 400);
		}
		this.mvc.perform(manage(draft() + "/activation").param("version", "0").param("startsOn", today()));
		Reader manager = reader(Role.MANAGER);
		List<DueCustomer> first = this.warnings.everybody(manager, null, 2).orElseThrow();
		assertThat(first).extracting(DueCustomer::number).containsExactly("W-1", "W-2");
		this.jdbc.sql("""
				update customer_figures set last_contact_on = current_date
				where customer_id = (select id from customer where number = 'W-3')
				""").update();
		assertThat(this.warnings.everybody(manager, first.get(1).place(), 2).orElseThrow())
			.extracting(DueCustomer::number)
			.containsExactly("W-4");
		customer("W-5", this.ben);
		since("W-5", 400);
		assertThat(everybody(manager)).containsExactly("W-1", "W-2", "W-4");
		this.mvc.perform(manage("/customers/W-1/exemption").param("reason", "正在谈大单"));
		assertThat(everybody(manager)).as("all is found anew").containsExactly("W-2", "W-4", "W-5");
		assertThat(this.warnings.own(reader(this.anna), null, 10).orElseThrow()).as("who may not assign sees their own")
			.extracting(DueCustomer::number)
			.containsExactly("W-2", "W-4");
	}

	private List<String> everybody(Reader reader) {
		return this.warnings.everybody(reader, null, 10).orElseThrow().stream().map(DueCustomer::number).toList();
	}

	@Test
	void of_two_who_work_on_one_draft_neither_undoes_what_the_other_has_saved() throws Exception {
		String rule = draft();
		this.mvc.perform(manage(rule).param("version", "0")
			.param("basis", "EITHER")
			.param("days", "200")
			.param("warnDays", "14"));
		for (MockHttpServletRequestBuilder late : List.of(
				manage(rule).param("basis", "CONTACT").param("days", "90").param("warnDays", "7"),
				manage(rule + "/removal"), manage(rule + "/activation").param("startsOn", today()))) {
			this.mvc.perform(late.param("version", "0")).andExpect(flash().attributeExists(Notice.NAME));
			assertThat(this.jdbc.sql("select state || ' ' || basis || ' ' || days from pool_rule")
				.query(String.class)
				.list()).containsExactly("DRAFT EITHER 200");
		}
		this.mvc.perform(manage(rule + "/removal").param("version", "1")).andExpect(redirectedUrl("/pool/rules"));
		assertThat(this.jdbc.sql("select count(*) from pool_rule").query(Integer.class).single()).isZero();
	}

	@Test
	void a_run_is_restored_but_for_whom_somebody_claimed_since() throws Exception {
		for (String number : List.of("X-1", "X-2", "X-3")) {
			customer(number, this.anna);
			since(number, 400);
		}
		String rule = draft();
		this.mvc.perform(manage(rule + "/activation").param("version", "0").param("startsOn", today()));
		long run = this.releasing.releaseNow(null).orElseThrow();
		assertThat(claim(this.ben, List.of("X-2")).claimed()).containsExactly("X-2");
		this.mvc.perform(manage("/bulk/" + run + "/undo").param("pick", "X-3")).andExpect(status().isFound());
		assertThat(owner("X-3")).as("one by itself").isEqualTo(this.anna.id());
		assertThat(owner("X-1")).isNull();
		String undo = this.mvc.perform(manage("/bulk/" + run + "/undo").param("all", "true"))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(owner("X-1")).isEqualTo(this.anna.id());
		assertThat(owner("X-2")).isEqualTo(this.ben.id());
		this.pages.open(Role.MANAGER, undo + "?outcome=KEPT")
			.andExpect(content().string(
					allOf(containsString("X-2"), containsString(this.ben.displayName()), not(containsString("X-1<")))));
		this.mvc.perform(get("/bulk/" + run).with(this.people.as(this.anna))).andExpect(status().isNotFound());
	}

	@Test
	void a_contact_or_a_new_owner_begins_the_time_anew() {
		customer("T-1", this.anna);
		customer("T-2", this.anna);
		since("T-1", 400);
		since("T-2", 400);
		this.jdbc.sql(
				"update customer_figures set last_contact_on = current_date - 10 where customer_id = (select id from customer where number = 'T-1')")
			.update();
		this.jdbc.sql("update customer set owner_id = ? where number = 'T-2'").param(this.ben.id()).update();
		this.jdbc.sql("""
				insert into pool_rule (state, basis, days, warn_days, starts_on, made_by, made_at)
				values ('ACTIVE', 'EITHER', 180, 14, '2024-01-01', ?, now())
				""").param(this.people.the(Role.MANAGER).id()).update();
		long run = this.releasing.releaseNow(null).orElseThrow();
		assertThat(this.actions.find(run, reader(Role.MANAGER)).orElseThrow().total()).isZero();
	}

	private String draft() throws Exception {
		return this.mvc
			.perform(manage("/pool/rules").param("basis", "EITHER").param("days", "180").param("warnDays", "14"))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

	private void since(String number, int days) {
		this.jdbc.sql("update customer set owner_since = now() - ? * interval '1 day' where number = ?")
			.params(days, number)
			.update();
	}

	private String today() {
		return this.jdbc.sql("select (now() at time zone 'Asia/Shanghai')::date::text").query(String.class).single();
	}

}
