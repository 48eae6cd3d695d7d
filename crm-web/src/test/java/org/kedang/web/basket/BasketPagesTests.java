package org.kedang.web.basket;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.ScoringRuns;
import org.kedang.catalogue.Sight;
import org.kedang.web.FieldSights;
import org.kedang.web.People;
import org.kedang.web.Scorings;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Baskets, comparisons and correlations as pages. */
@WebTest
class BasketPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private FieldSights sights;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nobody_else_is_counted() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from field_right").update();
		new Shop(this.jdbc).close();
	}

	@Test
	void before_the_first_run_the_pages_say_how_to_start_one() throws Exception {
		for (String page : new String[] { "/baskets", "/compare", "/correlate" }) {
			open(page).andExpect(content().string(containsString("href=\"/rfm#runs\"")));
		}
	}

	@Test
	void a_run_without_any_order_says_that_there_are_none() throws Exception {
		run();
		open("/baskets").andExpect(content().string(containsString("评分之日以前没有任何订单")));
		open("/compare").andExpect(content().string(containsString("没有可以比较的数字")));
		open("/correlate").andExpect(content().string(containsString("少于 3 位，无法计算相关")));
	}

	@Test
	void rules_are_listed_sorted_filtered_and_each_opens_those_to_offer_it_to() throws Exception {
		long run = shop();
		open("/baskets").andExpect(content().string(allOf(containsString("畅销商品"), containsString("→ 茶杯"),
				containsString("/baskets/rules/1/customers?run=" + run), containsString("不算商品"), containsString("运费"),
				not(containsString("→ 运费")))));
		open("/baskets?product=%E7%B3%95%E7%82%B9&sort=CONFIDENCE")
			.andExpect(content().string(allOf(containsString("糕点"), not(containsString("→ 茶盘")))));
		open("/baskets?product=C0_").andExpect(content().string(containsString("没有规则含有这种商品")));
		this.mvc.perform(get("/baskets?sort=ORDERS").header("HX-Request", "true").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("id=\"rules\""), not(containsString("<html")))));
		open("/baskets/rules/1/customers?run=" + run)
			.andExpect(content().string(allOf(containsString("从未买过后项"), containsString("SHOP-"))));
		open("/baskets/products/1/customers?run=" + run)
			.andExpect(content().string(allOf(containsString("位客户买过"), containsString("&amp;after="))));
		this.mvc.perform(get("/baskets/rules/99999/customers?run=" + run).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isNotFound());
	}

	@Test
	void a_list_that_an_older_run_kept_no_longer_says_so() throws Exception {
		long first = shop();
		run();
		open("/baskets/rules/1/customers?run=" + first)
			.andExpect(content().string(allOf(containsString("这次评分没有留下名单"), containsString("/rfm#runs"))));
	}

	@Test
	void an_archive_offers_what_goes_with_what_was_bought_and_says_why() throws Exception {
		shop();
		String buyer = this.jdbc
			.sql("""
					select c.number from customer c where exists (select from sales_transaction t join transaction_line l
						on l.transaction_id = t.id and l.product_code = 'T01' where t.customer_id = c.id)
					and not exists (select from sales_transaction t join transaction_line l
						on l.transaction_id = t.id and l.product_code = 'B01' where t.customer_id = c.id) order by c.id limit 1
					""")
			.query(String.class)
			.single();
		open("/customers/" + buyer)
			.andExpect(content().string(allOf(containsString("搭配推荐"), containsString("/compare/customers/" + buyer))));
		this.mvc.perform(get("/api/v1/customers/" + buyer + "/suggestions").with(this.people.program(Role.SALES)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$[0].because.lift").value(greaterThan(1.0)));
		// who has bought nothing is offered nothing
		open("/customers/SHOP-9").andExpect(content().string(not(containsString("id=\"offers\""))));
		this.mvc.perform(get("/api/v1/customers/nobody/suggestions").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isNotFound());
	}

	@Test
	void programs_are_told_the_rules_and_how_they_were_found() throws Exception {
		this.mvc.perform(get("/api/v1/basket-rules").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isNotFound());
		shop();
		this.mvc.perform(get("/api/v1/basket-rules?sort=ORDERS&limit=3").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.rules.length()").value(3))
			.andExpect(jsonPath("$.record.services[0]").value("运费"))
			.andExpect(jsonPath("$.total").value(greaterThan(3)))
			.andExpect(jsonPath("$.rules[0].antecedent[0].code").isNotEmpty());
		this.mvc.perform(get("/api/v1/basket-rules").with(this.people.program(Role.SALES)))
			.andExpect(status().isForbidden());
	}

	@Test
	void programs_are_told_how_figures_are_spread_and_go_together() throws Exception {
		String spread = "/api/v1/comparisons?figure=AMOUNT&by=KIND";
		for (String program : new String[] { spread, "/api/v1/correlations" }) {
			this.mvc.perform(get(program).with(this.people.program(Role.MANAGER))).andExpect(status().isNotFound());
			this.mvc.perform(get(program).with(this.people.program(Role.SALES))).andExpect(status().isForbidden());
		}
		long run = shop();
		this.mvc.perform(get(spread).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.run").value(run))
			.andExpect(jsonPath("$.groups[0].key").value("ALL"))
			.andExpect(jsonPath("$.groups[0].spread.median").isNumber())
			.andExpect(jsonPath("$.groups[1].spread.customers").isNumber());
		this.mvc.perform(get("/api/v1/comparisons?figure=AMOUNT&by=ALL").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.groups.length()").value(1));
		this.mvc.perform(get("/api/v1/correlations").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.correlations[0].first").isNotEmpty())
			.andExpect(jsonPath("$.correlations[?(@.first == 'AMOUNT' && @.second == 'ORDERS')].spearman.value")
				.isNotEmpty());
		this.sights.decideOfAll(Role.MANAGER, Sight.HIDDEN, "region");
		this.mvc.perform(get("/api/v1/comparisons?figure=AMOUNT&by=REGION").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent());
	}

	@Test
	void a_figure_is_compared_across_every_grouping_and_each_group_opens_its_roster() throws Exception {
		shop();
		for (String by : new String[] { "KIND", "REGION", "INDUSTRY", "RFM_CLASS", "VALUE_GRADE", "SEGMENT", "OWNER",
				"TEAM", "SOURCE" }) {
			open("/compare?figure=ORDERS&by=" + by)
				.andExpect(content().string(allOf(containsString("全部客户"), containsString("data-chart=\"box\""))));
		}
		open("/compare?figure=AMOUNT&by=REGION").andExpect(content().string(allOf(containsString("江苏"),
				containsString("/customers?region=32"), containsString("/customers?lacking=region"))));
		open("/customers?lacking=region").andExpect(content().string(containsString("共 50 位客户")));
		open("/customers?lacking=industry").andExpect(content().string(not(containsString("SHOP-"))));
		open("/customers?team=none")
			.andExpect(content().string(allOf(containsString("共 200 位客户"), containsString("无团队"))));
		open("/compare?figure=CREDIT&by=KIND").andExpect(content().string(containsString("没有客户有“信用得分”")));
	}

	@Test
	void what_counts_the_grades_of_a_run_says_so_where_rosters_count_those_by_hand() throws Exception {
		long run = shop();
		String told = "另有 1 位客户有人工等级";
		open("/compare?by=VALUE_GRADE")
			.andExpect(content().string(allOf(not(containsString(told)), not(containsString("只画了前")),
					containsString("/rankings?run=" + run + "&amp;grade=A"), containsString("/customers?grade=none"))));
		this.jdbc.sql("""
				insert into customer_grade (customer_id, kind, grade, source, reason, author_id, expires_on)
				select id, 'VALUE', 'D', 'HAND', '清算', ?, date '2099-12-31' from customer where number = 'SHOP-1'
				""").param(this.people.the(Role.MANAGER).id()).update();
		for (String page : new String[] { "/compare?by=VALUE_GRADE", "/rankings", "/grades" }) {
			open(page).andExpect(content().string(containsString(told)));
		}
		open("/compare?by=KIND").andExpect(content().string(not(containsString(told))));
	}

	@Test
	void one_customer_stands_against_its_group_and_an_unknown_number_says_so() throws Exception {
		shop();
		this.mvc.perform(get("/compare?customer=SHOP-7&by=REGION").with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/compare/customers/SHOP-7?by=REGION"));
		open("/compare/customers/SHOP-7?by=ALL")
			.andExpect(content().string(allOf(containsString("距上次购买天数"), containsString("四分之一"))));
		open("/compare?customer=NIX").andExpect(content().string(containsString("没有编号为 NIX 的客户")));
		this.mvc.perform(get("/compare/customers/NIX").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isNotFound());
	}

	@Test
	void two_figures_are_drawn_with_their_coefficients_in_words() throws Exception {
		shop();
		open("/correlate").andExpect(content().string(allOf(containsString("往往也越大"),
				containsString("data-yscale=\"log\""), containsString("id=\"matrix\""))));
		open("/correlate?linear=true").andExpect(content().string(not(containsString("data-yscale"))));
		open("/correlate?x=CREDIT&y=AMOUNT").andExpect(content().string(containsString("只有 0 位")));
		open("/correlate?x=AMOUNT&y=AMOUNT").andExpect(content().string(containsString("请选择两个不同的指标")));
	}

	@Test
	void each_page_can_be_taken_out_as_a_workbook_by_those_who_may() throws Exception {
		long run = shop();
		for (String file : new String[] { "/baskets/export.xlsx", "/baskets/rules/1/customers.xlsx?run=" + run,
				"/compare/export.xlsx?figure=AMOUNT&by=REGION", "/correlate/export.xlsx?x=ORDERS&y=AMOUNT" }) {
			byte[] bytes = this.mvc.perform(get(file).with(this.people.as(Role.MANAGER)))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsByteArray();
			try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
				int entries = 0;
				while (zip.getNextEntry() != null) {
					entries++;
				}
				assertThat(entries).isGreaterThan(4);
			}
		}
	}

	@Test
	void everything_is_said_in_english_too() throws Exception {
		shop();
		for (String page : new String[] { "/baskets", "/compare", "/correlate", "/compare/customers/SHOP-7" }) {
			this.mvc.perform(get(page).header("Accept-Language", "en").with(this.people.as(Role.ADMIN)))
				.andExpect(status().isOk())
				.andExpect(content().string(not(containsString("??"))));
		}
	}

	private ResultActions open(String page) throws Exception {
		return this.mvc.perform(get(page).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("??"))));
	}

	private long shop() {
		new Shop(this.jdbc).open();
		return run();
	}

	private long run() {
		return Scorings.score(this.runs, LocalDate.of(2024, 5, 1));
	}

}
