package org.kedang.web.pool;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.pool.ClaimResult;
import org.kedang.pool.PoolClaims;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Two of sales, and customers of theirs alone. */
@WebTest
abstract class PoolPageCase {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Pages pages;

	@Autowired
	PoolClaims claims;

	@Autowired
	JdbcClient jdbc;

	AppUser anna;

	AppUser ben;

	@BeforeEach
	void two_of_sales_and_nobody_else_s_customers() {
		this.jdbc.sql("truncate customer cascade").update();
		this.anna = this.people.somebody(Role.SALES, null);
		this.ben = this.people.somebody(Role.SALES, null);
	}

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("truncate customer cascade").update();
		this.jdbc.sql("delete from pool_rule").update();
		this.jdbc.sql("update pool_settings set claims_per_day = 20, owned_at_most = 500, cooling_days = 30").update();
	}

	ClaimResult claim(AppUser user, List<String> numbers) {
		return this.claims.claim(numbers, reader(user));
	}

	Reader reader(AppUser user) {
		return this.people.reader(user);
	}

	Reader reader(Role role) {
		return this.people.reader(role);
	}

	String customer(String number, AppUser owner) {
		this.jdbc.sql("insert into customer (kind, number, name, owner_id) values ('I', ?, ?, ?)")
			.param(number)
			.param("客户" + number)
			.param((owner != null) ? owner.id() : null)
			.update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where number = ?")
			.param(number)
			.update();
		return number;
	}

	Long owner(String number) {
		return this.jdbc.sql("select owner_id from customer where number = ?")
			.param(number)
			.query((row, at) -> new Long[] { row.getObject(1, Long.class) })
			.single()[0];
	}

	MockHttpServletRequestBuilder act(AppUser user, String path) {
		return post(path).with(this.people.as(user)).with(csrf());
	}

	MockHttpServletRequestBuilder manage(String path) {
		return post(path).with(this.people.as(Role.MANAGER)).with(csrf());
	}

}
