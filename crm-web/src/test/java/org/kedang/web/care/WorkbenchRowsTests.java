package org.kedang.web.care;

import java.time.Clock;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.freshness.FreshnessKeeping;
import org.kedang.web.FieldSights;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

/** What can be done on the rows of the workbench, and what becomes of these. */
@WebTest
@Transactional
class WorkbenchRowsTests {

	private static final String NUMBER = "WR-1";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private FreshnessKeeping freshness;

	@Autowired
	private FieldSights sights;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private AppUser anna;

	private long customer;

	@BeforeEach
	void anna_has_a_customer() {
		this.jdbc.sql("truncate customer cascade").update();
		this.anna = this.people.somebody(Role.SALES, null);
		this.customer = this.jdbc
			.sql("""
					insert into customer (kind, number, name, owner_id, mobile, address, acquired_on, created_at)
					values ('I', ?, '工作台客', ?, '13812345678', '中山路9号', '2020-01-01', now() - interval '4 years') returning id
					""")
			.params(NUMBER, this.anna.id())
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into individual_customer (id) values (?)").param(this.customer).update();
		this.freshness.recount(this.customer);
	}

	@Test
	void what_is_stale_is_shown_and_said_to_hold_on_its_row_which_then_goes() throws Exception {
		assertThat(open("/?kind=STALE")).contains("工作台客", "手机", "13812345678", "中山路9号",
				"action=\"/customers/WR-1/verifications\"", "仍有效", "/customers/WR-1/edit?category=basic");
		send(post("/customers/WR-1/verifications").param("field", "mobile", "address"), "/?kind=STALE");
		assertThat(open("/?kind=STALE")).contains("今天没有到期的事").doesNotContain("工作台客");
	}

	@Test
	void who_may_not_see_what_is_stale_has_nothing_to_verify() throws Exception {
		this.sights.decide(Role.SALES, Sight.HIDDEN, Subject.INDIVIDUAL, "mobile");
		assertThat(open("/?kind=STALE")).contains("工作台客", "中山路9号").doesNotContain("1381234", "138****");
		this.sights.decide(Role.SALES, Sight.HIDDEN, Subject.INDIVIDUAL, "address");
		assertThat(open("/?kind=STALE")).doesNotContain("工作台客");
	}

	@Test
	void a_complaint_taken_on_is_settled_on_its_row_which_then_goes() throws Exception {
		long complaint = log("complaint, complaint_state", "true, 'OPEN'");
		assertThat(open("/?kind=COMPLAINT")).contains("/complaints/" + complaint + "/handling");
		send(post("/complaints/" + complaint + "/handling"), "/?kind=COMPLAINT");
		assertThat(open("/?kind=COMPLAINT")).contains("/complaints/" + complaint + "/outcome")
			.doesNotContain("/complaints/" + complaint + "/handling");
		send(post("/complaints/" + complaint + "/outcome").param("outcome", "已换货"), "/?kind=COMPLAINT");
		assertThat(open("/?kind=COMPLAINT")).doesNotContain("工作台客");
	}

	@Test
	void who_was_contacted_today_is_marked_where_a_contact_settles_nothing() throws Exception {
		this.jdbc.sql(
				"insert into receivable (customer_id, number, invoiced_on, due_on, amount) values (?, 'W1', ?, ?, 300)")
			.params(this.customer, today().minusDays(60), today().minusDays(30))
			.update();
		assertThat(open("/?kind=OVERDUE"))
			.contains("工作台客", "/customers/WR-1/receivables", "/customers/WR-1/contacts/new")
			.doesNotContain("今天已联络");
		this.jdbc.sql("update customer_figures set last_contact_on = ? where customer_id = ?")
			.params(today(), this.customer)
			.update();
		assertThat(open("/?kind=OVERDUE")).contains("工作台客", "今天已联络");
	}

	@Test
	void what_keeps_a_customer_out_of_the_pool_is_told_as_the_rule_has_it() throws Exception {
		rule("PURCHASE");
		assertThat(open("/?kind=POOL")).contains("工作台客", "只有成交才能留住").doesNotContain("记一次联络即可留住");
		this.jdbc.sql("delete from pool_rule").update();
		rule("EITHER");
		assertThat(open("/?kind=POOL")).contains("工作台客", "记一次联络即可留住");
	}

	private void rule(String basis) {
		this.jdbc.sql("""
				insert into pool_rule (state, basis, days, warn_days, starts_on, made_by, made_at, activated_by)
				values ('ACTIVE', ?, 30, 7, current_date - 1, ?, now(), ?)
				""").params(basis, this.anna.id(), this.anna.id()).update();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private long log(String columns, String values) {
		return this.jdbc
			.sql("insert into contact_log (customer_id, occurred_at, channel, content, " + columns
					+ ") values (?, ?, 'PHONE', '破了', " + values + ") returning id")
			.params(this.customer, today().minusDays(3).atStartOfDay())
			.query(Long.class)
			.single();
	}

	private String open(String page) throws Exception {
		return this.mvc.perform(get(page).with(this.people.as(this.anna)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	/** As a button on that page does. */
	private void send(MockHttpServletRequestBuilder action, String page) throws Exception {
		this.mvc
			.perform(action.header("Referer", "http://localhost" + page).with(csrf()).with(this.people.as(this.anna)))
			.andExpect(redirectedUrl(page));
	}

}
