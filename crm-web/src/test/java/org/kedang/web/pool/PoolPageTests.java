package org.kedang.web.pool;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.bulk.BulkAction;
import org.kedang.bulk.BulkActions;
import org.kedang.pool.ClaimResult;
import org.kedang.pool.ClaimResult.Refusal;
import org.kedang.pool.DueCustomer;
import org.kedang.pool.PoolClaims;
import org.kedang.pool.PoolQuery;
import org.kedang.pool.PoolReleasing;
import org.kedang.pool.PoolRoster;
import org.kedang.pool.PoolRow;
import org.kedang.pool.PoolWarnings;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.WebTest;
import org.kedang.web.support.Notice;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pool: claiming, releasing, rules that are tried out first, and restoring. */
@WebTest
class PoolPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Pages pages;

	@Autowired
	private PoolClaims claims;

	@Autowired
	private PoolRoster roster;

	@Autowired
	private PoolWarnings warnings;

	@Autowired
	private PoolReleasing releasing;

	@Autowired
	private BulkActions actions;

	@Autowired
	private JdbcClient jdbc;

	private AppUser anna;

	private AppUser ben;

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

	@Test
	void of_two_who_claim_at_once_one_wins_and_the_other_is_told() {
		for (int i = 0; i < 5; i++) {
			String number = customer("RACE-" + i, null);
			CompletableFuture<ClaimResult> one = claiming(this.anna, number);
			CompletableFuture<ClaimResult> other = claiming(this.ben, number);
			List<ClaimResult> results = List.of(one.join(), other.join());
			assertThat(results).filteredOn((result) -> result.claimed().contains(number)).hasSize(1);
			assertThat(results).filteredOn((result) -> result.refused().get(number) == Refusal.TAKEN).hasSize(1);
		}
	}

	@Test
	void a_claim_is_counted_told_in_the_chronicle_and_listed_among_the_owners() throws Exception {
		String number = customer("P-1", null);
		this.pages.open(this.anna, "/pool")
			.andExpect(content().string(allOf(containsString("P-1"), containsString("还可以领取 20 位"))));
		this.mvc.perform(act(this.anna, "/pool/claims").param("number", number)).andExpect(status().isFound());
		assertThat(owner(number)).isEqualTo(this.anna.id());
		this.pages.open(this.anna, "/pool")
			.andExpect(content().string(allOf(not(containsString("P-1")), containsString("19 位"))));
		this.pages.open(this.anna, "/customers/P-1?kind=owner")
			.andExpect(
					content().string(allOf(containsString("公海 → " + this.anna.displayName()), containsString("领取"))));
		this.pages.open(this.anna, "/customers/P-1/owner").andExpect(content().string(containsString("释放到公海")));
		this.mvc.perform(get("/customers/P-1").with(this.people.as(this.ben))).andExpect(status().isNotFound());
	}

	@Test
	void programs_claim_too_and_are_told_why_not() throws Exception {
		customer("API-1", null);
		customer("API-2", this.anna);
		this.mvc
			.perform(post("/api/v1/pool/claims").with(this.people.program(Role.SALES))
				.contentType("application/json")
				.content("{\"numbers\": [\"API-1\", \"API-2\"]}"))
			.andExpect(jsonPath("$.claimed[0]").value("API-1"))
			.andExpect(jsonPath("$.refused.API-2").value("TAKEN"));
		assertThat(owner("API-1")).isEqualTo(this.people.the(Role.SALES).id());
		this.mvc
			.perform(post("/api/v1/pool/claims").with(this.people.program(Role.SALES))
				.contentType("application/json")
				.content("{\"numbers\": []}"))
			.andExpect(status().isBadRequest());
	}

	@Test
	void several_are_claimed_at_once_and_the_reasons_stand_below() throws Exception {
		customer("S-1", null);
		customer("S-2", this.ben);
		this.mvc.perform(act(this.anna, "/pool/claims").param("pick", "S-1", "S-2"))
			.andExpect(flash().attributeExists("refused"));
		assertThat(owner("S-1")).isEqualTo(this.anna.id());
		assertThat(owner("S-2")).isEqualTo(this.ben.id());
		this.mvc
			.perform(get("/pool").with(this.people.as(this.anna))
				.flashAttr("notice", new Notice("warn", "pool.claimed.partly", 1, 1))
				.flashAttr("refused", Map.of(Refusal.TAKEN, List.of("S-2"))))
			.andExpect(content().string(allOf(containsString("已被别人领走"), containsString("S-2"))));
	}

	@Test
	void limits_a_day_and_in_all_hold_for_sales_and_not_for_managers() {
		List<String> three = List.of(customer("L-1", null), customer("L-2", null), customer("L-3", null));
		this.jdbc.sql("update pool_settings set claims_per_day = 2").update();
		ClaimResult result = claim(this.anna, three);
		assertThat(result.claimed()).containsExactly("L-1", "L-2");
		assertThat(result.refused()).containsEntry("L-3", Refusal.DAY_LIMIT);
		this.jdbc.sql("update pool_settings set claims_per_day = null, owned_at_most = 2").update();
		assertThat(claim(this.anna, List.of("L-3")).refused()).containsEntry("L-3", Refusal.FULL);
		assertThat(claim(this.people.the(Role.MANAGER), List.of("L-3")).claimed()).containsExactly("L-3");
	}

	@Test
	void whoever_releases_a_customer_cannot_claim_it_while_it_cools() throws Exception {
		customer("C-1", this.anna);
		this.mvc.perform(act(this.anna, "/customers/C-1/release")).andExpect(status().isFound());
		assertThat(owner("C-1")).as("a reason is wanted").isEqualTo(this.anna.id());
		this.mvc.perform(act(this.ben, "/customers/C-1/release").param("reason", "x")).andExpect(status().isNotFound());
		this.mvc.perform(act(this.anna, "/customers/C-1/release").param("reason", "客户搬走了"));
		assertThat(owner("C-1")).isNull();
		this.pages.open(this.ben, "/pool")
			.andExpect(content()
				.string(allOf(containsString(this.anna.displayName() + " · 释放"), containsString("客户搬走了"))));
		assertThat(claim(this.anna, List.of("C-1")).refused()).containsEntry("C-1", Refusal.COOLING);
		assertThat(claim(this.ben, List.of("C-1")).claimed()).containsExactly("C-1");
	}

	@Test
	void the_pool_is_narrowed_and_read_page_by_page_without_a_gap() throws Exception {
		this.jdbc
			.sql("""
					insert into customer (kind, number, name, region, created_at)
					select case i % 2 when 0 then 'I' else 'C' end, 'K-' || i, '某' || i,
						case when i % 3 = 0 then '320100' else '440300' end, timestamptz '2024-01-01' + i / 4 * interval '1 day'
					from generate_series(1, 120) i
					""")
			.update();
		PoolQuery all = new PoolQuery(null, null, null, null, null, null);
		List<PoolRow> first = this.roster.page(all, this.people.reader(this.anna));
		List<PoolRow> second = this.roster.page(new PoolQuery(null, null, null, null, null, first.get(49).place()),
				this.people.reader(this.anna));
		assertThat(first).hasSize(51);
		assertThat(first.get(0).number()).isEqualTo("K-120");
		assertThat(second.get(0).number()).isEqualTo(first.get(50).number());
		this.pages.open(this.anna, "/pool?kind=corporate&region=32&to=2024-01-10")
			.andExpect(content().string(allOf(containsString("K-3<"), not(containsString("K-6<")),
					not(containsString("K-5<")), not(containsString("K-45<")))));
		this.pages.open(this.anna, "/pool?after=nonsense&from=9999999-1-1&region=x")
			.andExpect(content().string(containsString("120 位")));
		this.mvc.perform(get("/api/v1/pool?region=32").with(this.people.program(Role.SALES)))
			.andExpect(jsonPath("$.items.length()").value(40));
		this.mvc.perform(get("/api/v1/pool?region=x").with(this.people.program(Role.SALES)))
			.andExpect(status().isBadRequest());
	}

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

	@Test
	void settings_that_make_no_sense_are_refused() throws Exception {
		int version = this.jdbc.sql("select version from pool_settings").query(Integer.class).single();
		this.mvc.perform(settings("0", "", "30", version));
		this.mvc.perform(settings("5", "", "x", version));
		assertThat(perDay()).isEqualTo(20);
		this.mvc.perform(settings("5", "", "0", version)).andExpect(redirectedUrl("/pool/rules#settings"));
		assertThat(perDay()).isEqualTo(5);
		this.mvc.perform(settings("6", "", "0", version));
		assertThat(perDay()).as("seen before somebody else changed them").isEqualTo(5);
	}

	@Test
	void managers_give_a_customer_to_somebody_else() throws Exception {
		customer("G-1", this.anna);
		this.mvc.perform(manage("/customers/G-1/owner").param("owner", "" + this.ben.id()).param("before", "0"));
		assertThat(owner("G-1")).as("another owner was seen").isEqualTo(this.anna.id());
		this.mvc.perform(manage("/customers/G-1/owner").param("owner", "" + this.ben.id())
			.param("before", "" + this.anna.id())
			.param("reason", "换区域"));
		assertThat(owner("G-1")).isEqualTo(this.ben.id());
		this.pages.open(Role.MANAGER, "/customers/G-1/owner").andExpect(content().string(containsString("换区域")));
	}

	private MockHttpServletRequestBuilder settings(String perDay, String most, String cooling, int version) {
		return manage("/pool/settings").param("claimsPerDay", perDay)
			.param("ownedAtMost", most)
			.param("coolingDays", cooling)
			.param("exemptGrade", "A")
			.param("version", "" + version);
	}

	private Integer perDay() {
		return this.jdbc.sql("select claims_per_day from pool_settings").query(Integer.class).single();
	}

	private String draft() throws Exception {
		return this.mvc
			.perform(manage("/pool/rules").param("basis", "EITHER").param("days", "180").param("warnDays", "14"))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

	private CompletableFuture<ClaimResult> claiming(AppUser user, String number) {
		return CompletableFuture.supplyAsync(() -> claim(user, List.of(number)));
	}

	private ClaimResult claim(AppUser user, List<String> numbers) {
		return this.claims.claim(numbers, reader(user));
	}

	private Reader reader(AppUser user) {
		return this.people.reader(user);
	}

	private Reader reader(Role role) {
		return this.people.reader(role);
	}

	private String customer(String number, AppUser owner) {
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

	private void since(String number, int days) {
		this.jdbc.sql("update customer set owner_since = now() - ? * interval '1 day' where number = ?")
			.params(days, number)
			.update();
	}

	private Long owner(String number) {
		return this.jdbc.sql("select owner_id from customer where number = ?")
			.param(number)
			.query((row, at) -> new Long[] { row.getObject(1, Long.class) })
			.single()[0];
	}

	private String today() {
		return this.jdbc.sql("select (now() at time zone 'Asia/Shanghai')::date::text").query(String.class).single();
	}

	private MockHttpServletRequestBuilder act(AppUser user, String path) {
		return post(path).with(this.people.as(user)).with(csrf());
	}

	private MockHttpServletRequestBuilder manage(String path) {
		return post(path).with(this.people.as(Role.MANAGER)).with(csrf());
	}

}
