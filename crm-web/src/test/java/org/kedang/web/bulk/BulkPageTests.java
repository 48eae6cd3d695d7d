package org.kedang.web.bulk;

import java.time.Instant;
import java.util.List;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.bulk.BulkAction;
import org.kedang.bulk.BulkActions;
import org.kedang.job.JobState;
import org.kedang.job.NumberedWork;
import org.kedang.web.ManyCustomers;
import org.kedang.web.Pages;
import org.kedang.web.People;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What is done to many customers at once, and taking it back. */
@WebTest
class BulkPageTests {

	private static final String CORPORATES = "/customers?kind=corporate";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Pages pages;

	@Autowired
	private ManyCustomers customers;

	@Autowired
	private Teams teams;

	@Autowired
	private BulkActions actions;

	@Autowired
	private SchedulerClient scheduler;

	@Autowired
	private JdbcClient jdbc;

	private AppUser anna;

	private AppUser ben;

	@BeforeEach
	void a_team_with_customers() {
		this.jdbc.sql("truncate customer, tag cascade").update();
		Team team = this.teams.save(new Team("批量" + System.nanoTime()));
		this.anna = this.people.somebody(Role.SALES, team);
		this.ben = this.people.somebody(Role.SALES, team);
		this.customers.make("A", 6, this.anna);
		this.customers.make("B", 4, this.ben);
		this.customers.make("P", 2, null);
	}

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("truncate customer, tag cascade").update();
	}

	@Test
	void ticked_rows_are_assigned_after_it_was_shown_and_taken_back() throws Exception {
		this.pages.open(Role.MANAGER, "/customers")
			.andExpect(content().string(allOf(containsString("name=\"pick\""), containsString("value=\"A-1\""),
					containsString("全部 12 位结果"))));
		String chosen = "/bulk/new?act=ASSIGN&pick=A-1&pick=A-2&pick=B-1";
		this.pages.open(Role.MANAGER, chosen)
			.andExpect(content().string(allOf(containsString("已选 3 位客户"), not(containsString("name=\"count\"")))));
		this.pages.open(Role.MANAGER, chosen + "&owner=" + this.ben.id())
			.andExpect(content().string(allOf(containsString("会改动 2 位客户"), containsString("另有 1 位已由此人负责"))));
		BulkAction done = ordered(order(Role.MANAGER, "ASSIGN", 2).param("pick", "A-1", "A-2", "B-1")
			.param("owner", "" + this.ben.id())
			.param("reason", "换区域"));
		assertThat(done.state()).isEqualTo(JobState.DONE);
		assertThat(owned(this.ben)).isEqualTo(6);
		this.pages.open(Role.MANAGER, "/customers/A-1?kind=owner")
			.andExpect(content().string(allOf(containsString("分配"), containsString("换区域"))));
		this.jdbc.sql("update customer set owner_id = null where number = 'A-2'").update();
		BulkAction undo = undone(done);
		assertThat(undo.changed()).isEqualTo(1);
		assertThat(undo.kept()).as("somebody has changed it since").isEqualTo(1);
		assertThat(owned(this.anna)).isEqualTo(5);
		this.pages.open(Role.MANAGER, "/bulk").andExpect(content().string(containsString("撤销")));
		this.pages.open(Role.MANAGER, "/bulk/" + undo.id()).andExpect(content().string(containsString("A-2")));
		this.pages.open(Role.ADMIN, "/admin/audit?action=bulk-assign")
			.andExpect(content().string(allOf(containsString("批量分配"), containsString(this.ben.displayName()))));
	}

	@Test
	void all_results_of_a_filter_are_tagged_and_untagged() throws Exception {
		this.pages.open(this.anna, "/bulk/new?act=TAG&all=true&of=/customers?owner=me&tag=展会")
			.andExpect(content().string(allOf(containsString("会改动 6 位客户"), containsString("我的客户"))));
		BulkAction tagged = ordered(order(this.anna, "TAG", 6).param("all", "true")
			.param("of", "/customers?owner=me")
			.param("tag", " 展会 "));
		assertThat(tags()).isEqualTo(6);
		BulkAction untagged = ordered(
				order(this.anna, "UNTAG", 2).param("pick", "A-1", "A-2", "P-1").param("tag", "展会"));
		assertThat(tags()).isEqualTo(4);
		undone(untagged);
		assertThat(tags()).isEqualTo(6);
		undone(tagged);
		assertThat(tags()).as("also those that were restored in between").isZero();
	}

	@Test
	void staff_release_their_own_and_touch_nobody_whom_they_do_not_see() throws Exception {
		AppUser stranger = this.people.somebody(Role.SALES, null);
		this.pages.open(this.anna, "/bulk/new?act=RELEASE&pick=A-1&pick=B-1&pick=P-1")
			.andExpect(content().string(allOf(containsString("会改动 1 位客户"), containsString("另有 2 位"))));
		BulkAction done = ordered(
				order(this.anna, "RELEASE", 1).param("pick", "A-1", "B-1", "P-1").param("reason", "无意向"));
		assertThat(owned(this.anna)).isEqualTo(5);
		assertThat(owned(this.ben)).isEqualTo(4);
		this.mvc.perform(order(this.anna, "ASSIGN", 1).param("pick", "A-2").param("owner", "" + this.ben.id()))
			.andExpect(status().isNotFound());
		this.mvc.perform(order(stranger, "TAG", 1).param("pick", "A-2").param("tag", "x"))
			.andExpect(status().isFound());
		assertThat(tags()).isZero();
		this.mvc.perform(get("/bulk/" + done.id()).with(this.people.as(this.ben))).andExpect(status().isNotFound());
		this.mvc.perform(
				post("/bulk/" + done.id() + "/undo").param("all", "true").with(this.people.as(stranger)).with(csrf()))
			.andExpect(status().isNotFound());
	}

	@Test
	void whoever_chose_nothing_is_led_back_to_the_roster_whatever_it_asked_for() throws Exception {
		this.mvc.perform(order(Role.MANAGER, "TAG", 0).param("all", "true").param("of", "/customers?q={x}"))
			.andExpect(status().isFound())
			.andExpect(redirectedUrl("/customers?q=%7Bx%7D"));
	}

	@Test
	void what_is_no_longer_as_it_was_shown_is_not_done() throws Exception {
		this.mvc.perform(
				order(Role.MANAGER, "RELEASE", 3).param("all", "true").param("of", "/customers").param("reason", "x"));
		this.mvc.perform(order(Role.MANAGER, "RELEASE", 10).param("all", "true").param("of", "/customers"));
		this.mvc.perform(order(Role.MANAGER, "TAG", 12).param("all", "true").param("of", "//evil").param("tag", " "));
		this.mvc.perform(order(Role.MANAGER, "TAG", 0)).andExpect(status().isFound());
		assertThat(owned(this.anna) + owned(this.ben)).isEqualTo(10);
		assertThat(tags()).isZero();
	}

	@Test
	void many_are_changed_in_the_background_and_may_be_cancelled() throws Exception {
		this.jdbc.sql(
				"insert into customer (kind, number, name, owner_id) select 'C', 'M-' || i, '公司' || i, ? from generate_series(1, 12000) i")
			.param(this.anna.id())
			.update();
		this.pages.open(Role.MANAGER, "/bulk/new?act=RELEASE&all=true&of=" + CORPORATES)
			.andExpect(content().string(containsString("会改动 12,000 位客户")));
		BulkAction action = ordered(order(Role.MANAGER, "RELEASE", 12000).param("all", "true")
			.param("of", CORPORATES)
			.param("reason", "清理"));
		long until = System.currentTimeMillis() + 30_000;
		while (!find(action.id()).finished() && System.currentTimeMillis() < until) {
			Thread.sleep(100);
		}
		BulkAction done = find(action.id());
		assertThat(done.state()).isEqualTo(JobState.DONE);
		assertThat(done.changed()).isEqualTo(12000);
		assertThat(owned(this.anna)).isEqualTo(6);
		this.mvc.perform(post("/bulk/" + done.id() + "/cancellation").with(this.people.as(Role.MANAGER)).with(csrf()));
		assertThat(find(done.id()).state()).as("it was over").isEqualTo(JobState.DONE);
	}

	@Test
	void one_that_a_crash_cut_off_while_it_was_to_end_is_over() throws Exception {
		long id = this.jdbc.sql("""
				insert into bulk_action (kind, state, reason, total, cancel_wanted, requested_by, requested_at)
				values ('RELEASE', 'RUNNING', '清理', 12, true, ?, now()) returning id
				""").param(this.people.the(Role.MANAGER).id()).query(Long.class).single();
		new NumberedWork("bulk-action").schedule(this.scheduler, id, Instant.now());
		long until = System.currentTimeMillis() + 20_000;
		while (!find(id).finished() && System.currentTimeMillis() < until) {
			Thread.sleep(100);
		}
		assertThat(find(id).state()).isEqualTo(JobState.CANCELLED);
	}

	@Test
	void a_leaving_persons_customers_go_to_the_team_in_turns_and_come_back() throws Exception {
		AppUser cleo = this.people.somebody(Role.SALES, this.anna.team());
		String page = "/admin/users/" + this.anna.id();
		this.pages.open(Role.ADMIN, page)
			.andExpect(content().string(allOf(containsString("可以看什么、做什么"), containsString("自己 6 位，团队同事 4 位，公海 2 位"),
					containsString("移交 6 位客户"), containsString("名下的 6 位客户停用后仍归其负责"))));
		this.pages.open(Role.ADMIN, page + "/transfer")
			.andExpect(content().string(allOf(containsString("共 6 位客户"), containsString("2 位成员轮流"))));
		this.mvc.perform(transfer(page, "team", 5).param("reason", "离职"));
		this.mvc.perform(transfer(page, "user", 6).param("reason", "离职").param("owner", "" + this.anna.id()));
		this.mvc.perform(transfer(page, "team", 6));
		this.mvc.perform(transfer(page, "user", 6).param("reason", "调往外地"))
			.andExpect(flash().attribute("typedReason", "调往外地"));
		this.mvc
			.perform(get(page + "/transfer").with(this.people.as(Role.ADMIN))
				.flashAttr("typedReason", "调往外地")
				.flashAttr("typedTo", "pool"))
			.andExpect(content().string(containsString("value=\"调往外地\"")));
		assertThat(owned(this.anna)).as("without a reason, to nobody, or otherwise than shown").isEqualTo(6);
		BulkAction done = ordered(transfer(page, "team", 6).param("reason", "离职"), Role.ADMIN);
		assertThat(List.of(owned(this.anna), owned(this.ben), owned(cleo))).containsExactly(0, 7, 3);
		String record = "/bulk/" + done.id();
		this.pages.open(Role.ADMIN, record).andExpect(content().string(not(containsString("已停用的人名下"))));
		this.jdbc.sql("update app_user set enabled = false where id = ?").param(this.anna.id()).update();
		this.pages.open(Role.ADMIN, record).andExpect(content().string(containsString("若撤销，6 位客户会回到已停用的人名下")));
		this.jdbc.sql("update app_user set enabled = true where id = ?").param(this.anna.id()).update();
		undone(done);
		assertThat(List.of(owned(this.anna), owned(this.ben), owned(cleo))).containsExactly(6, 4, 0);
		ordered(transfer(page, "pool", 6).param("reason", "离职"), Role.ADMIN);
		assertThat(owned(this.anna)).isZero();
		this.pages.open(Role.ADMIN, page + "/transfer").andExpect(content().string(containsString("名下没有客户")));
	}

	private MockHttpServletRequestBuilder transfer(String page, String to, int count) {
		return post(page + "/transfer").with(this.people.as(Role.ADMIN))
			.with(csrf())
			.param("to", to)
			.param("count", "" + count);
	}

	private MockHttpServletRequestBuilder order(Role role, String act, int count) {
		return order(this.people.the(role), act, count);
	}

	private MockHttpServletRequestBuilder order(AppUser user, String act, int count) {
		return post("/bulk").with(this.people.as(user)).with(csrf()).param("act", act).param("count", "" + count);
	}

	private BulkAction ordered(MockHttpServletRequestBuilder order) throws Exception {
		return ordered(order, Role.MANAGER);
	}

	private BulkAction ordered(MockHttpServletRequestBuilder order, Role role) throws Exception {
		String to = this.mvc.perform(order).andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl();
		assertThat(to).matches("/bulk/\\d+");
		return find(Long.parseLong(to.substring(6)));
	}

	private BulkAction undone(BulkAction action) throws Exception {
		return ordered(post("/bulk/" + action.id() + "/undo").param("all", "true")
			.with(this.people.as(Role.MANAGER))
			.with(csrf()));
	}

	private BulkAction find(long id) {
		return this.actions.find(id, this.people.reader(Role.MANAGER)).orElseThrow();
	}

	private int owned(AppUser user) {
		return this.jdbc.sql("select count(*) from customer where owner_id = ?")
			.param(user.id())
			.query(Integer.class)
			.single();
	}

	private int tags() {
		return this.jdbc.sql("select count(*) from customer_tag").query(Integer.class).single();
	}

}
