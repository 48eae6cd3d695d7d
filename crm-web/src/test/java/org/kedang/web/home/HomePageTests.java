package org.kedang.web.home;

import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

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

}
