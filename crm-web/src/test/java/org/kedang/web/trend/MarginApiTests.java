package org.kedang.web.trend;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.KeyCustomers;
import org.kedang.analytics.SalesCounts;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class MarginApiTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private SalesCounts counts;

	@Autowired
	private KeyCustomers customers;

	@Autowired
	private JdbcClient jdbc;

	private Shop shop;

	@BeforeEach
	void counted() {
		this.shop = new Shop(this.jdbc);
		this.shop.open();
		costs("SHOP-7", "SHOP-8");
		this.counts.countNow();
	}

	@AfterEach
	void nothing_is_left() {
		this.shop.close();
	}

	/** What these bought cost twice what was paid for it. */
	private void costs(String... numbers) {
		this.jdbc.sql("""
				update transaction_line set cost = amount * 2 where transaction_id in (select t.id
					from sales_transaction t join customer c on c.id = t.customer_id where c.number = any(?))
				""").param(numbers).update();
	}

	@Test
	void programs_get_the_ranking_by_margin_page_by_page() throws Exception {
		int all = this.counts.figures().orElseThrow().margin().customers();
		String page = open("?limit=40").andExpect(status().isOk())
			.andExpect(jsonPath("$.summary.customers").value(all))
			.andExpect(jsonPath("$.items.length()").value(40))
			.andExpect(jsonPath("$.items[0].rank").value(1))
			.andExpect(jsonPath("$.next").value(40))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(JsonPath.<Double>read(page, "$.items[0].margin"))
			.isGreaterThan(JsonPath.<Double>read(page, "$.items[39].margin"));
		open("?limit=40&after=40").andExpect(jsonPath("$.items[0].rank").value(41))
			.andExpect(jsonPath("$.items.length()").value(all - 40))
			.andExpect(jsonPath("$.next").isEmpty());
		open("?losing=true&limit=1").andExpect(jsonPath("$.items[0].rank").value(all))
			.andExpect(jsonPath("$.next").value(all));
		open("?losing=true&limit=1&after=" + all).andExpect(jsonPath("$.items[0].rank").value(all - 1))
			.andExpect(jsonPath("$.next").isEmpty());
		open("?limit=0").andExpect(status().isBadRequest());
		this.mvc.perform(get("/api/v1/rankings/margin").with(this.people.program(Role.SALES)))
			.andExpect(status().isForbidden());
	}

	@Test
	void before_sales_were_counted_there_is_no_ranking_and_it_is_said_so() throws Exception {
		this.jdbc.sql("delete from sales_figures").update();
		open("").andExpect(status().isNotFound()).andExpect(jsonPath("$.detail").isNotEmpty());
	}

	@Test
	void what_is_read_together_is_of_one_count_also_while_the_next_takes_its_place() {
		List<String> losing = this.customers.atOnce(() -> {
			assertThat(this.customers.after(0, 100)).hasSizeGreaterThan(2);
			CompletableFuture.runAsync(() -> {
				costs("SHOP-9", "SHOP-10", "SHOP-11");
				this.counts.countNow();
			}).join();
			return losing();
		});
		assertThat(losing).containsExactlyInAnyOrder("SHOP-7", "SHOP-8");
		assertThat(losing()).contains("SHOP-7", "SHOP-9", "SHOP-11");
	}

	private List<String> losing() {
		return this.customers.losing(null, 100).stream().map(KeyCustomers.Line::number).toList();
	}

	private ResultActions open(String query) throws Exception {
		return this.mvc.perform(get("/api/v1/rankings/margin" + query).with(this.people.program(Role.MANAGER)));
	}

}
