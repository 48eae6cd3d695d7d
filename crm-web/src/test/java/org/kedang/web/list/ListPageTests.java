package org.kedang.web.list;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.catalogue.Sight;
import org.kedang.web.FieldSights;
import org.kedang.web.ManyCustomers;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Rosters that are kept as lists. */
@WebTest
class ListPageTests {

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
	private JdbcClient jdbc;

	@Autowired
	private FieldSights sights;

	private AppUser anna;

	private AppUser ben;

	private AppUser stranger;

	@BeforeEach
	void a_team_with_customers() {
		nothing_is_left();
		Team team = this.teams.save(new Team("名单" + System.nanoTime()));
		this.anna = this.people.somebody(Role.SALES, team);
		this.ben = this.people.somebody(Role.SALES, team);
		this.stranger = this.people.somebody(Role.SALES, null);
		this.customers.make("A", 60, this.anna);
		this.customers.make("B", 4, this.ben);
		this.customers.make("P", 2, null);
	}

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("truncate customer, customer_list cascade").update();
	}

	@Test
	void a_fixed_list_keeps_whom_it_had_and_a_live_one_asks_anew() throws Exception {
		this.pages.open(this.anna, "/customers?owner=me").andExpect(content().string(containsString("存为名单")));
		this.pages.open(this.anna, "/lists").andExpect(content().string(containsString("还没有名单")));
		this.pages.open(this.anna, "/lists/new?of=/customers?owner=me")
			.andExpect(content().string(allOf(containsString("60"), containsString("我的客户"))));
		String fixed = made(this.anna, "老客户", false, "PRIVATE");
		String live = made(this.anna, "我的动态", true, "PRIVATE");
		this.customers.make("N", 3, this.anna);
		this.pages.open(this.anna, fixed)
			.andExpect(content().string(allOf(containsString("共 60 位"), containsString("老客户"), containsString("我的客户"),
					containsString("after="))));
		this.pages.open(this.anna, live).andExpect(content().string(containsString("共 63 位")));
		this.pages.open(this.anna, "/customers?list=" + fixed.substring(7))
			.andExpect(content().string(allOf(containsString("共 60 位"), containsString("老客户"))));
		this.pages.open(this.anna, "/lists")
			.andExpect(content().string(allOf(containsString("固定"), containsString("动态"))));
	}

	@Test
	void members_are_those_the_reader_may_see() throws Exception {
		String shared = made(Role.MANAGER, "/customers", "全部", "ALL");
		this.pages.open(Role.MANAGER, shared).andExpect(content().string(containsString("共 66 位")));
		this.pages.open(this.stranger, shared)
			.andExpect(content().string(allOf(containsString("共 2 位"), not(containsString("A-1<")))));
		this.pages.open(Role.MANAGER, "/lists").andExpect(content().string(containsString(">66</span>")));
		this.pages.open(this.stranger, "/lists")
			.andExpect(content().string(allOf(containsString("全部"), not(containsString(">66</span>")))));
		String hidden = made(this.anna, "私有", false, "PRIVATE");
		for (AppUser other : new AppUser[] { this.ben, this.people.the(Role.MANAGER) }) {
			this.mvc.perform(get(hidden).with(this.people.as(other))).andExpect(status().isNotFound());
			this.pages.open(other, "/customers?list=" + hidden.substring(7))
				.andExpect(content().string(not(containsString("A-1<"))));
		}
		String team = made(this.anna, "团队", false, "TEAM");
		this.pages.open(this.ben, team)
			.andExpect(content().string(allOf(containsString("共 60 位"), containsString(this.anna.displayName()),
					not(containsString("我的客户")))));
		this.mvc.perform(get(team).with(this.people.as(this.stranger))).andExpect(status().isNotFound());
		this.mvc.perform(post(team + "/removal").with(this.people.as(this.ben)).with(csrf()));
		this.pages.open(this.ben, team);
		this.mvc.perform(post(team + "/removal").with(this.people.as(this.anna)).with(csrf()));
		this.mvc.perform(get(team).with(this.people.as(this.anna))).andExpect(status().isNotFound());
		this.pages.open(Role.ADMIN, "/admin/audit?action=list-removed")
			.andExpect(content().string(containsString("删除名单")));
	}

	@Test
	void a_live_list_is_empty_for_whoever_may_not_ask_what_it_asks() throws Exception {
		String live = made(make(this.people.the(Role.MANAGER)).param("of", "/customers?region=32&sort=region")
			.param("name", "江苏")
			.param("live", "true"), "ALL");
		String fixed = made(
				make(this.people.the(Role.MANAGER)).param("of", "/customers?sort=region").param("name", "按地区"), "ALL");
		this.jdbc.sql("update customer set region = '320102' where number like 'A-%'").update();
		this.pages.open(this.anna, live).andExpect(content().string(containsString("共 60 位")));
		hideRegion(true);
		try {
			this.pages.open(this.anna, live)
				.andExpect(content()
					.string(allOf(containsString("共 0 位"), containsString("无权查看"), not(containsString("A-1<")))));
			this.pages.open(this.anna, "/lists");
			this.pages.open(this.anna, live + "/actions/new?act=TAG&text=x")
				.andExpect(content().string(not(containsString("A-1<"))));
			this.pages.open(this.anna, fixed).andExpect(content().string(containsString("共 66 位")));
		}
		finally {
			hideRegion(false);
		}
	}

	private void hideRegion(boolean hidden) {
		this.sights.decideOfAll(Role.SALES, hidden ? Sight.HIDDEN : null, "region");
	}

	@Test
	void nothing_senseless_is_kept() throws Exception {
		refused(make(this.anna).param("name", " "));
		refused(make(this.anna).param("name", "x".repeat(61)));
		refused(make(this.anna).param("name", "没有人").param("of", "/customers?q=nobodyatall"));
		refused(make(this.stranger).param("name", "没有团队").param("sharing", "TEAM"));
		assertThat(this.jdbc.sql("select count(*) from customer_list").query(Integer.class).single()).isZero();
	}

	@Test
	void programs_read_lists_page_by_page() throws Exception {
		String list = made(Role.SALES, "/customers", "接口", "PRIVATE");
		this.mvc.perform(get("/api/v1/lists").with(this.people.program(Role.SALES)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items[0].name").value("接口"));
		String members = "/api/v1" + list + "/customers";
		this.mvc.perform(get(members + "?limit=1").with(this.people.program(Role.SALES)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items.length()").value(1))
			.andExpect(jsonPath("$.next").isNotEmpty());
		this.mvc.perform(get(members + "?after=x").with(this.people.program(Role.SALES)))
			.andExpect(status().isBadRequest());
		this.mvc.perform(get(members).with(this.people.program(Role.ADMIN))).andExpect(status().isNotFound());
	}

	@Test
	void what_is_shared_with_a_team_goes_with_its_maker_and_does_not_keep_the_team() throws Exception {
		Team other = this.teams.save(new Team("新团队" + System.nanoTime()));
		AppUser mate = this.people.somebody(Role.SALES, other);
		String list = made(this.anna, "团队的名单", false, "TEAM");
		this.mvc.perform(post("/views").param("name", "团队的视图")
			.param("sharing", "TEAM")
			.param("of", "/customers?status=ACTIVE")
			.with(this.people.as(this.anna))
			.with(csrf()));
		assertFinds(this.ben, list);
		Team left = this.anna.team();
		move(this.anna, other);
		assertFinds(mate, list);
		this.pages.open(mate, "/customers?list=" + list.substring(7))
			.andExpect(content().string(containsString(">A-60<")));
		this.mvc.perform(get(list).with(this.people.as(this.ben))).andExpect(status().isNotFound());
		this.pages.open(this.ben, "/lists").andExpect(content().string(not(containsString("团队的名单"))));
		this.pages.open(this.ben, "/views").andExpect(content().string(not(containsString("团队的视图"))));
		this.pages.open(this.ben, "/customers?list=" + list.substring(7))
			.andExpect(content().string(not(containsString(">A-60<"))));
		move(this.ben, other);
		this.mvc.perform(post("/admin/teams/" + left.id() + "/removal").with(this.people.as(Role.ADMIN)).with(csrf()))
			.andExpect(status().isFound());
		assertThat(this.teams.findById(left.id())).isEmpty();
	}

	@Test
	void who_made_a_list_renames_it_and_shares_it_and_nobody_else_does() throws Exception {
		String list = made(this.anna, "春茶回访", true, "PRIVATE");
		change(this.ben, list, "抢来的", "ALL").andExpect(status().isNotFound());
		change(this.anna, list, "秋茶回访", "TEAM").andExpect(status().is3xxRedirection());
		this.pages.open(this.ben, list)
			.andExpect(content().string(allOf(containsString("秋茶回访"), not(containsString("改名、共享")))));
		change(this.ben, list, "抢来的", "ALL").andExpect(flash().attributeExists("notice"));
		change(this.people.somebody(Role.ADMIN, null), list, "抢来的", "ALL");
		change(this.anna, list, " ", "ALL");
		this.pages.open(this.anna, list)
			.andExpect(content().string(allOf(containsString("秋茶回访"), containsString("改名、共享"))));
		assertThat(this.jdbc.sql("select name || sharing from customer_list").query(String.class).single())
			.isEqualTo("秋茶回访TEAM");
		assertThat(this.jdbc.sql("select detail ->> 'nameBefore' from audit_entry where action = 'list-changed'")
			.query(String.class)
			.list()).contains("春茶回访");
		change(this.anna, list, "秋茶回访", "PRIVATE");
		this.mvc.perform(get(list).with(this.people.as(this.ben))).andExpect(status().isNotFound());
	}

	private ResultActions change(AppUser user, String list, String name, String sharing) throws Exception {
		return this.mvc
			.perform(post(list).with(csrf()).with(this.people.as(user)).param("name", name).param("sharing", sharing));
	}

	private void assertFinds(AppUser user, String list) throws Exception {
		this.pages.open(user, list).andExpect(content().string(containsString("共 60 位")));
		this.pages.open(user, "/lists").andExpect(content().string(containsString("团队的名单")));
		this.pages.open(user, "/views").andExpect(content().string(containsString("团队的视图")));
	}

	private void move(AppUser user, Team team) {
		this.jdbc.sql("update app_user set team_id = ? where id = ?").params(team.id(), user.id()).update();
	}

	private void refused(MockHttpServletRequestBuilder make) throws Exception {
		String to = this.mvc.perform(make).andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl();
		assertThat(to).startsWith("/lists/new");
	}

	private MockHttpServletRequestBuilder make(AppUser user) {
		return post("/lists").with(this.people.as(user)).with(csrf());
	}

	private String made(AppUser user, String name, boolean live, String sharing) throws Exception {
		return made(make(user).param("of", "/customers?owner=me").param("name", name).param("live", "" + live),
				sharing);
	}

	private String made(Role role, String of, String name, String sharing) throws Exception {
		return made(make(this.people.the(role)).param("of", of).param("name", name), sharing);
	}

	private String made(MockHttpServletRequestBuilder make, String sharing) throws Exception {
		String to = this.mvc.perform(make.param("sharing", sharing))
			.andExpect(status().isFound())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(to).matches("/lists/\\d+");
		return to;
	}

}
