package org.kedang.web.pool;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.pool.ClaimResult.Refusal;
import org.kedang.pool.ClaimResult;
import org.kedang.pool.PoolQuery;
import org.kedang.pool.PoolRoster;
import org.kedang.pool.PoolRow;
import org.kedang.web.support.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pool: claiming, releasing and its settings. */
class PoolPageTests extends PoolPageCase {

	@Autowired
	private PoolRoster roster;

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

	private CompletableFuture<ClaimResult> claiming(AppUser user, String number) {
		return CompletableFuture.supplyAsync(() -> claim(user, List.of(number)));
	}

}
