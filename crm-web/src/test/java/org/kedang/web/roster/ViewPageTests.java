package org.kedang.web.roster;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
@Transactional
class ViewPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private AppUser li;

	private AppUser mate;

	private AppUser stranger;

	@BeforeEach
	void people() {
		long team = this.jdbc.sql("insert into team (name) values ('华东视图') returning id").query(Long.class).single();
		this.li = this.people.somebody(Role.SALES, null);
		this.mate = this.people.somebody(Role.SALES, null);
		this.jdbc.sql("update app_user set team_id = ? where id in (?, ?)")
			.params(team, this.li.id(), this.mate.id())
			.update();
		this.stranger = this.people.somebody(Role.SALES, null);
		for (AppUser user : new AppUser[] { this.li, this.mate, this.stranger }) {
			this.jdbc.sql("update app_user set may_see_personal = false where id = ?").param(user.id()).update();
		}
		this.jdbc.sql("""
				insert into customer (kind, number, name, name_pinyin, name_initials, search_words, owner_id, status)
				values ('I', 'V-1', '王视图', 'wangshitu', 'wst', '王视图', ?, 'ACTIVE')
				""").param(this.li.id()).update();
	}

	private String body(String address, AppUser user) throws Exception {
		return this.mvc.perform(get(address).with(this.people.as(user)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private ResultActions send(MockHttpServletRequestBuilder request, AppUser user) throws Exception {
		return this.mvc.perform(request.with(this.people.as(user)).with(csrf()));
	}

	private long keep(String name, String sharing, String of, AppUser user) throws Exception {
		send(post("/views").param("name", name).param("sharing", sharing).param("of", of), user)
			.andExpect(status().is3xxRedirection());
		return this.jdbc.sql("select id from roster_view where name = ? and owner_id = ?")
			.params(name, user.id())
			.query(Long.class)
			.single();
	}

	@Test
	void a_roster_is_kept_under_a_name_with_filters_columns_and_order_but_no_place() throws Exception {
		long id = keep("活跃 客户", "PRIVATE",
				"/customers?status=ACTIVE&sort=amount&cols=owner,region&after=xyz&count=exact&view=7", this.li);
		assertThat(this.jdbc.sql("select query from roster_view where id = ?").param(id).query(String.class).single())
			.contains("status=ACTIVE", "sort=amount", "cols=")
			.doesNotContain("after", "count", "view");
		String html = body("/customers?status=ACTIVE&view=" + id, this.li);
		assertThat(html).contains("活跃 客户", "已改动", "用当前名册覆盖", "view=" + id).doesNotContain("??");
		send(post("/views/" + id + "/content").param("of", "/customers?status=ACTIVE&view=" + id), this.li)
			.andExpect(redirectedUrl("/customers?status=ACTIVE&view=" + id));
		assertThat(body("/customers?status=ACTIVE&view=" + id, this.li)).doesNotContain("已改动");
	}

	@Test
	void views_are_seen_by_whom_they_are_shared_with_and_changed_by_their_owner_alone() throws Exception {
		keep("私有的", "PRIVATE", "/customers?status=ACTIVE", this.li);
		long ours = keep("团队的", "TEAM", "/customers?status=ACTIVE", this.li);
		keep("大家的", "ALL", "/customers?status=ACTIVE", this.li);
		assertThat(body("/views", this.mate)).contains("团队的", "大家的")
			.doesNotContain("私有的", "/views/" + ours + "/removal");
		assertThat(body("/views", this.stranger)).contains("大家的").doesNotContain("私有的", "团队的");
		for (String path : new String[] { "", "/content", "/removal" }) {
			send(post("/views/" + ours + path).param("name", "改了").param("of", "/customers"), this.mate)
				.andExpect(status().is3xxRedirection());
		}
		assertThat(this.jdbc.sql("select name || query from roster_view where id = ?")
			.param(ours)
			.query(String.class)
			.single()).isEqualTo("团队的status=ACTIVE");
		send(post("/views/" + ours).param("name", "我们的").param("sharing", "PRIVATE"), this.li);
		assertThat(body("/views", this.mate)).doesNotContain("我们的", "团队的");
		send(post("/views/" + ours + "/removal"), this.li).andExpect(redirectedUrl("/views"));
		assertThat(body("/views", this.li)).doesNotContain("我们的");
	}

	@Test
	void a_view_shows_each_reader_only_what_they_may_see_and_says_which_filter_is_not_heard() throws Exception {
		keep("手机尾号", "ALL", "/customers?mobile=5678&status=ACTIVE", this.people.the(Role.MANAGER));
		assertThat(body("/customers?mobile=5678&status=ACTIVE", this.stranger)).contains("有的筛选条件不起作用")
			.doesNotContain("王视图");
		assertThat(body("/customers?mobile=5678&status=ACTIVE", this.li)).contains("有的筛选条件不起作用", "王视图");
		assertThat(body("/customers?status=ACTIVE", this.li)).doesNotContain("有的筛选条件不起作用");
	}

	@Test
	void ones_roster_begins_with_the_view_one_chose_until_it_is_gone() throws Exception {
		long id = keep("先看", "TEAM", "/customers?status=ACTIVE&sort=amount", this.li);
		send(post("/views/beginning").param("id", String.valueOf(id)), this.stranger);
		this.mvc.perform(get("/customers").with(this.people.as(this.stranger))).andExpect(status().isOk());
		send(post("/views/beginning").param("id", String.valueOf(id)), this.mate);
		this.mvc.perform(get("/customers").with(this.people.as(this.mate)))
			.andExpect(redirectedUrl("/customers?status=ACTIVE&sort=amount&view=" + id));
		assertThat(body("/customers?sort=acquired", this.mate)).contains("默认");
		send(post("/views/" + id).param("name", "先看").param("sharing", "PRIVATE"), this.li);
		this.mvc.perform(get("/customers").with(this.people.as(this.mate))).andExpect(status().isOk());
		send(post("/views/" + id + "/removal"), this.li);
		this.mvc.perform(get("/customers").with(this.people.as(this.mate))).andExpect(status().isOk());
	}

	@Test
	void names_are_short_and_ones_own_and_views_are_limited() throws Exception {
		keep("一", "PRIVATE", "/customers", this.li);
		for (String name : new String[] { "一", "", "长".repeat(41) }) {
			send(post("/views").param("name", name).param("of", "/customers?status=ACTIVE"), this.li)
				.andExpect(redirectedUrl("/customers?status=ACTIVE"));
		}
		this.jdbc.sql("""
				insert into roster_view (owner_id, name, sharing, query, changed_at)
				select ?, 'n' || n, 'PRIVATE', '', now() from generate_series(2, 50) n
				""").param(this.li.id()).update();
		send(post("/views").param("name", "太多").param("of", "/customers"), this.li);
		assertThat(this.jdbc.sql("select count(*) from roster_view where owner_id = ?")
			.param(this.li.id())
			.query(Integer.class)
			.single()).isEqualTo(50);
	}

}
