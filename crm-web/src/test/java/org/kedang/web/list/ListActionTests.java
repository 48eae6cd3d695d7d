package org.kedang.web.list;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.customer.RosterSelection;
import org.kedang.list.CustomerList;
import org.kedang.list.CustomerLists;
import org.kedang.list.ListAction;
import org.kedang.list.ListActionKind;
import org.kedang.list.ListActions;
import org.kedang.list.ListOrder;
import org.kedang.list.ListOutcome;
import org.kedang.list.ListOutcomes;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What is done with lists, and what comes of it. */
@WebTest
class ListActionTests {

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
	private ListActions actions;

	@Autowired
	private CustomerLists lists;

	@Autowired
	private RosterSelection selection;

	@Autowired
	private ListOutcomes outcomes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	private AppUser anna;

	private AppUser ben;

	@BeforeEach
	void a_team_with_customers() {
		nothing_is_left();
		Team team = this.teams.save(new Team("行动" + System.nanoTime()));
		this.anna = this.people.somebody(Role.SALES, team);
		this.ben = this.people.somebody(Role.SALES, null);
		this.customers.make("A", 200, this.anna);
		this.customers.make("P", 100, null);
		this.customers.make("B", 50, this.ben);
	}

	/** The link of a figure opens those it counts. */
	private void counted(AppUser user, ListAction action, String figure, int count) throws Exception {
		String link = "/customers?outcome=" + action.id() + "." + figure;
		this.pages.open(user, "/lists/actions/" + action.id()).andExpect(content().string(containsString(link + "\"")));
		this.pages.open(user, link).andExpect(content().string(containsString("共 " + count + " 位")));
	}

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("truncate customer, tag, customer_list, list_action cascade").update();
	}

	@Test
	void a_tag_is_put_on_a_list_and_the_outcome_is_set_against_the_rest() throws Exception {
		String list = list(this.anna, "/customers?owner=me", true);
		this.pages.open(this.anna, list)
			.andExpect(content().string(allOf(containsString("加标签"), not(containsString("加入联络计划")))));
		this.pages.open(this.anna, list + "/actions/new?act=TAG&text=春季")
			.andExpect(content().string(containsString("会改动 200 位客户")));
		ListAction action = done(act(this.anna, list, "TAG").param("text", "春季").param("count", "200"), this.anna);
		assertThat(tags()).isEqualTo(200);
		this.pages.open(this.anna, "/lists/actions/" + action.id())
			.andExpect(content().string(containsString("今晚第一次统计")));
		past(action, 10);
		contacts("A", 40, 5);
		contacts("A", 60, 20);
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, answered)
				select id, localtimestamp - interval '5 days', 'PHONE', false from customer
				""").update();
		orders("A", 80, 5, 100);
		orders("P", 10, 3, 50);
		orders("B", 50, 3, 50);
		this.outcomes.reckon();
		ListOutcome outcome = this.outcomes.of(action).orElseThrow();
		assertThat(outcome.acted().size()).isEqualTo(200);
		assertThat(outcome.acted().contacted()).as("reached after the action, not before").isEqualTo(40);
		assertThat(outcome.acted().bought()).isEqualTo(80);
		assertThat(outcome.acted().amount()).isEqualByComparingTo("8000");
		assertThat(outcome.rest().size()).as("the pool; what the author never saw is no rest").isEqualTo(100);
		assertThat(outcome.rest().bought()).isEqualTo(10);
		assertThat(outcome.closed()).isFalse();
		this.pages.open(this.anna, "/lists/actions/" + action.id())
			.andExpect(content().string(allOf(containsString("40.0%"), containsString("10.0%"), containsString("超出偶然"),
					containsString("并非随机分组"))));
		counted(this.anna, action, "acted", 200);
		counted(this.anna, action, "acted.contacted", 40);
		counted(this.anna, action, "acted.bought", 80);
		counted(this.anna, action, "rest", 100);
		counted(this.anna, action, "rest.bought", 10);
		this.pages.open(this.ben, "/customers?outcome=" + action.id() + ".rest")
			.andExpect(content().string(not(containsString("data-row "))));
		this.mvc.perform(get("/lists/actions/" + action.id()).with(this.people.as(this.ben)))
			.andExpect(status().isNotFound());
		past(action, 40);
		this.outcomes.reckon();
		assertThat(this.outcomes.of(action).orElseThrow().closed()).isTrue();
		Long bulkId = action.bulkActionId();
		assertThat(bulkId).isNotNull();
		this.mvc.perform(
				post("/bulk/" + bulkId + "/undo").param("all", "true").with(this.people.as(this.anna)).with(csrf()));
		assertThat(tags()).as("taken back as any bulk action").isZero();
	}

	@Test
	void nothing_is_done_with_a_list_that_somebody_has_just_deleted() throws Exception {
		Reader reader = this.people.reader(this.anna);
		String address = list(this.anna, "/customers?owner=me", true);
		CustomerList list = this.lists.find(Long.parseLong(address.replaceAll("\\D", "")), reader).orElseThrow();
		this.lists.remove(list, reader);
		assertThat(this.actions.request(list, this.selection.picked(List.of("A-1"), reader),
				new ListOrder(ListActionKind.TAG, null, "迟了", 0, "", 14, 0), 1, reader))
			.isEmpty();
	}

	@Test
	void some_are_held_back_at_random_and_compared() throws Exception {
		String list = list(this.anna, "/customers?owner=me", false);
		ListAction action = done(
				act(this.anna, list, "TAG").param("text", "对照").param("count", "200").param("holdOut", "30"),
				this.anna);
		assertThat(action.total()).isEqualTo(200);
		assertThat(action.heldBack()).isBetween(30, 90);
		assertThat(tags()).isEqualTo(action.acted());
		this.outcomes.reckon();
		ListOutcome outcome = this.outcomes.of(action).orElseThrow();
		assertThat(outcome.rest().size()).isEqualTo(action.heldBack());
		assertThat(outcome.bought().few()).isTrue();
		this.pages.open(this.anna, "/lists/actions/" + action.id())
			.andExpect(content().string(allOf(containsString("种子 " + action.seed()), containsString("太少"))));
		this.pages.open(this.anna, list).andExpect(content().string(containsString("名单行动")));
		assertThat(chronicles(this.anna)).contains("加标签 · 对照", "留作对照", "/lists/actions/" + action.id());
		this.jdbc.sql("update customer set owner_id = ?").param(this.ben.id()).update();
		assertThat(chronicles(this.ben)).contains("加标签 · 对照", this.anna.displayName())
			.doesNotContain("/lists/actions/");
		this.pages.open(this.anna, "/lists/actions").andExpect(content().string(containsString("对照")));
	}

	@Test
	void a_plan_tells_of_those_in_the_pool_for_whom_it_never_asks() throws Exception {
		AppUser manager = this.people.the(Role.MANAGER);
		int unowned = this.jdbc.sql("select count(*) from customer where owner_id is null")
			.query(Integer.class)
			.single();
		assertThat(unowned).isPositive();
		String pool = list(manager, "/customers?owner=pool", false);
		this.pages.open(manager, pool + "/actions/new?act=PLAN&text=公海回访&everyDays=7&channel=PHONE")
			.andExpect(content().string(containsString("其中 " + unowned + " 位在公海")));
		done(act(manager, pool, "PLAN").param("text", "公海回访")
			.param("everyDays", "7")
			.param("channel", "PHONE")
			.param("count", "" + unowned), manager);
		this.pages.open(manager, "/contact-plans")
			.andExpect(content().string(containsString("另有 " + unowned + " 位在公海")));
		this.jdbc.sql("delete from contact_plan where list_action_id is not null").update();
	}

	@Test
	void lists_are_assigned_planned_and_exported_by_those_who_may() throws Exception {
		AppUser manager = this.people.the(Role.MANAGER);
		String list = list(manager, "/customers?owner=pool", true);
		ListAction assigned = done(
				act(manager, list, "ASSIGN").param("owner", "" + this.ben.id()).param("count", "100"), manager);
		assertThat(assigned.detail()).isEqualTo(this.ben.displayName());
		this.pages.open(manager, list).andExpect(content().string(containsString("没有您可以看到的客户")));
		String others = list(manager, "/customers?owner=" + this.ben.id(), false);
		this.pages.open(manager, others + "/actions/new?act=PLAN&text=回访&everyDays=7&channel=PHONE")
			.andExpect(content().string(containsString("150 位客户加入联络计划")));
		done(act(manager, others, "PLAN").param("text", "回访")
			.param("everyDays", "7")
			.param("channel", "PHONE")
			.param("count", "150"), manager);
		this.pages.open(manager, "/contact-plans").andExpect(content().string(containsString("回访")));
		this.jdbc.sql("delete from contact_plan where list_action_id is not null").update();
		this.pages.open(manager, others + "/actions/new?act=EXPORT")
			.andExpect(content().string(containsString("_csrf")));
		this.mvc.perform(post(others + "/export").param("act", "EXPORT").with(this.people.as(manager)).with(csrf()))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", containsString(".xlsx")));
		assertThat(this.jdbc.sql("select total from list_action where kind = 'EXPORT'").query(Integer.class).single())
			.isEqualTo(150);
		String own = list(this.anna, "/customers?owner=me", true);
		for (String kind : new String[] { "ASSIGN", "PLAN", "NONE" }) {
			this.mvc.perform(act(this.anna, own, kind)).andExpect(status().isNotFound());
		}
		this.mvc.perform(act(this.anna, own, "TAG").param("text", "x").param("count", "7"));
		this.mvc.perform(act(this.anna, own, "TAG").param("text", " ").param("count", "200"));
		assertThat(tags()).isZero();
	}

	@Test
	void who_has_no_owner_is_counted_among_the_members_of_a_list_alone() throws Exception {
		AppUser manager = this.people.the(Role.MANAGER);
		this.jdbc.sql("update customer set owner_id = null where number like 'B%'").update();
		String plan = "/actions/new?act=PLAN&text=回访&everyDays=7&channel=PHONE";
		String owned = list(manager, "/customers?owner=" + this.anna.id(), false);
		this.pages.open(manager, owned + plan).andExpect(content().string(not(containsString("在公海"))));
		this.jdbc.sql("""
				update customer set owner_id = null where id in (select id from customer where owner_id = ? limit 3)
				""").param(this.anna.id()).update();
		this.pages.open(manager, owned + plan).andExpect(content().string(containsString("其中 3 位在公海")));
	}

	@Test
	void very_many_are_kept_and_acted_on_in_the_background() throws Exception {
		this.customers.make("M", 10_001, this.anna);
		String list = list(this.anna, "/customers?owner=me", false);
		awaited("select kept = 10201 from customer_list where id = " + list.substring(7));
		this.pages.open(this.anna, list).andExpect(content().string(not(containsString("正在后台"))));
		ListAction other = done(act(this.anna, list, "TAG").param("text", "许多").param("count", "10202"), this.anna);
		awaited("select state = 'REFUSED' from list_action where id = " + other.id());
		this.pages.open(this.anna, "/lists/actions/" + other.id())
			.andExpect(content().string(containsString("没有做任何改动")));
		assertThat(this.jdbc.sql("select count(*) from list_action_member").query(Integer.class).single()).isZero();
		ListAction action = done(
				act(this.anna, list, "TAG").param("text", "许多").param("count", "10201").param("holdOut", "10"),
				this.anna);
		this.pages.open(this.anna, "/lists/actions").andExpect(content().string(containsString("许多")));
		awaited("select state = 'DONE' from list_action where id = " + action.id());
		awaited("select state = 'DONE' from bulk_action where id = (select bulk_action_id from list_action where id = "
				+ action.id() + ")");
		assertThat(tags())
			.isEqualTo(this.jdbc.sql("select count(*) from list_action_member where not held_back")
				.query(Integer.class)
				.single())
			.isBetween(8_900, 9_500);
	}

	@Test
	void a_list_that_is_being_filled_tells_its_maker_how_far_it_is() throws Exception {
		this.customers.make("M", 60_000, this.anna);
		String list;
		try (Connection other = this.dataSource.getConnection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("select id from customer for update");
			list = list(this.anna, "/customers?owner=me", false);
			awaited("select exists (select from pg_locks where not granted and locktype = 'transactionid')");
			this.pages.open(this.anna, list)
				.andExpect(content().string(allOf(containsString("已存入 0 位，共 60,200 位"), not(containsString("没有客户")))));
			other.rollback();
			other.setAutoCommit(true);
		}
		awaited("select kept = 60200 from customer_list where id = " + list.substring(7));
		assertThat(this.jdbc.sql("select count(distinct customer_id) from customer_list_member")
			.query(Integer.class)
			.single()).isEqualTo(60_200);
		this.pages.open(this.anna, list).andExpect(content().string(not(containsString("已存入"))));
	}

	@Test
	void what_waits_for_the_background_tells_how_many_and_can_be_ended_before_anybody_is_changed() throws Exception {
		this.customers.make("M", 10_001, this.anna);
		String list = list(this.anna, "/customers?owner=me", true);
		ListAction action;
		try (Connection other = this.dataSource.getConnection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("lock table list_action_member in share mode");
			action = done(act(this.anna, list, "TAG").param("text", "许多").param("count", "10201"), this.anna);
			awaited("select exists (select from pg_locks where not granted and relation = 'list_action_member'::regclass)");
			this.pages.open(this.anna, "/lists/actions/" + action.id())
				.andExpect(content().string(allOf(containsString("10,201 位"), containsString("/cancellation"))));
			this.mvc.perform(cancel(action, this.people.somebody(Role.SALES, null))).andExpect(status().isNotFound());
			this.mvc.perform(cancel(action, this.anna)).andExpect(redirectedUrl("/lists/actions/" + action.id()));
			this.pages.open(this.anna, "/lists/actions/" + action.id())
				.andExpect(content().string(allOf(containsString("已被取消"), not(containsString("/cancellation")))));
			other.rollback();
			other.setAutoCommit(true);
		}
		awaited("select not exists (select from scheduled_tasks where task_name = 'list-action')");
		assertThat(tags()).isZero();
		assertThat(this.jdbc.sql("select count(*) from list_action_member").query(Integer.class).single()).isZero();
		assertThat(this.jdbc.sql("select state from list_action").query(String.class).list())
			.containsExactly("CANCELLED");
		this.pages.open(this.anna, "/lists/actions").andExpect(content().string(containsString("已取消")));
		this.mvc.perform(cancel(action, this.anna)).andExpect(flash().attributeExists("notice"));
	}

	private MockHttpServletRequestBuilder cancel(ListAction action, AppUser user) {
		return post("/lists/actions/" + action.id() + "/cancellation").with(this.people.as(user)).with(csrf());
	}

	private void awaited(String sql) throws InterruptedException {
		Instant end = Instant.now().plusSeconds(60);
		while (!Boolean.TRUE.equals(this.jdbc.sql(sql).query((row, at) -> row.getBoolean(1)).single())) {
			assertThat(Instant.now()).as(sql).isBefore(end);
			Thread.sleep(100);
		}
	}

	/** Of one to whom it was done, and of one who was held back. */
	private String chronicles(AppUser reader) throws Exception {
		StringBuilder both = new StringBuilder();
		for (String number : this.jdbc.sql("""
				select min(c.number) from list_action_member m join customer c on c.id = m.customer_id
				group by m.held_back order by m.held_back
				""").query(String.class).list()) {
			both.append(this.pages.open(reader, "/customers/" + number + "?kind=list")
				.andReturn()
				.getResponse()
				.getContentAsString());
		}
		return both.toString();
	}

	private void past(ListAction action, int days) {
		this.jdbc.sql("update list_action set local_time = local_time - make_interval(days => ?) where id = ?")
			.params(days, action.id())
			.update();
	}

	private void contacts(String prefix, int count, int daysAgo) {
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel)
				select id, localtimestamp - make_interval(days => ?), 'PHONE' from customer
				where number like ? || '-%' order by id limit ?
				""").params(daysAgo, prefix, count).update();
	}

	private void orders(String prefix, int count, int daysAgo, int amount) {
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, 'O-' || id, current_date - ?, ? from customer where number like ? || '-%' order by id limit ?
				""").params(daysAgo, amount, prefix, count).update();
	}

	private MockHttpServletRequestBuilder act(AppUser user, String list, String kind) {
		return post(list + "/actions").with(this.people.as(user)).with(csrf()).param("act", kind);
	}

	private ListAction done(MockHttpServletRequestBuilder act, AppUser user) throws Exception {
		String to = this.mvc.perform(act).andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl();
		assertThat(to).matches("/lists/actions/\\d+");
		return this.actions
			.page(null, Long.MAX_VALUE, 100, this.people.reader((user.role() == Role.SALES) ? Role.ADMIN : user.role()))
			.stream()
			.filter((each) -> to.endsWith("/" + each.id()))
			.findFirst()
			.orElseThrow();
	}

	private String list(AppUser user, String of, boolean live) throws Exception {
		String to = this.mvc
			.perform(post("/lists").with(this.people.as(user))
				.with(csrf())
				.param("of", of)
				.param("name", "名单" + System.nanoTime())
				.param("live", "" + live))
			.andExpect(status().isFound())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(to).matches("/lists/\\d+");
		return to;
	}

	private int tags() {
		return this.jdbc.sql("select count(*) from customer_tag").query(Integer.class).single();
	}

}
