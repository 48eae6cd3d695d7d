package org.kedang.web.home;

import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

@WebTest
@Transactional
class HomePageTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Test
	void beyond_ten_thousand_customers_the_workbench_counts_on_only_when_asked() throws Exception {
		this.jdbc.sql(
				"insert into customer (kind, number, name) select 'I', 'H-' || i, '客户' from generate_series(1, 10000) i")
			.update();
		long all = this.jdbc
			.sql("insert into customer (kind, number, name) values ('I', 'H-0', '客户') returning "
					+ "(select count(*) from customer) + 1")
			.query(Long.class)
			.single();
		this.mvc.perform(get("/").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString(">10,000+<")))
			.andExpect(content().string(containsString("href=\"/?exact=true&amp;team=true\"")));
		this.mvc.perform(get("/?exact=true").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString(">%,d<".formatted(all))))
			.andExpect(content().string(not(containsString("exact=true"))));
	}

	@Test
	void who_has_no_customers_yet_is_told_how_to_come_by_some() throws Exception {
		AppUser newcomer = this.people.somebody(Role.SALES, null);
		this.jdbc.sql("insert into customer (kind, number, name) values ('I', 'H-POOL', '公海里的客户')").update();
		this.mvc.perform(get("/").with(this.people.as(newcomer)))
			.andExpect(content().string(allOf(containsString("您还没有负责的客户"),
					containsString("class=\"btn btn-primary\" href=\"/pool\""), not(containsString("今天没有到期的事")))));
		this.jdbc.sql("update customer set owner_id = ? where number = 'H-POOL'").param(newcomer.id()).update();
		this.mvc.perform(get("/").with(this.people.as(newcomer)))
			.andExpect(content().string(not(containsString("您还没有负责的客户"))));
	}

	@Test
	void who_sees_no_customers_and_imports_none_is_offered_to_record_one() throws Exception {
		this.jdbc.sql("update customer set owner_id = ? where owner_id is null")
			.param(this.people.the(Role.SALES).id())
			.update();
		this.mvc.perform(get("/").with(this.people.as(this.people.somebody(Role.SALES, null))))
			.andExpect(content().string(allOf(containsString("还没有您可见的客户"),
					containsString("class=\"btn btn-primary\" href=\"/customers/new\""),
					not(containsString("从下面任一步开始")))));
	}

}
