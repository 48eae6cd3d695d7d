package org.kedang.web.trend;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.SalesCounts;
import org.kedang.catalogue.Sight;
import org.kedang.web.FieldSights;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class TrendPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private SalesCounts counts;

	@Autowired
	private FieldSights sights;

	@Autowired
	private JdbcClient jdbc;

	private Shop shop;

	@BeforeEach
	void shop() {
		// customers of other tests would be counted too
		this.jdbc.sql("truncate customer cascade").update();
		this.shop = new Shop(this.jdbc);
		// a scoring run of another test has sales counted too
		this.shop.close();
		this.jdbc.sql("delete from field_right").update();
	}

	@Test
	void parts_by_a_field_hidden_from_a_role_are_nothing_to_it() throws Exception {
		hideRegions();
		open("/trends?part=REGION:32").andExpect(content().string(not(containsString("REGION:32"))));
		this.mvc.perform(get("/api/v1/trends?measure=AMOUNT&part=REGION:32").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent());
	}

	@Test
	void regions_whose_year_was_alike_are_not_named_to_who_does_not_see_regions() throws Exception {
		this.shop.open();
		// so that nothing but regions can be alike
		this.jdbc.sql("delete from transaction_line").update();
		this.counts.countNow();
		String[] names = { "江苏", "上海", "广东", "四川" };
		assertThat(alike()).containsAnyOf(names);
		hideRegions();
		assertThat(alike()).contains("另一部分，至 ").doesNotContain(names).doesNotContain("未填");
		try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(
				open("/trends/export.xlsx").andReturn().getResponse().getContentAsByteArray()))) {
			workbook.forEach((sheet) -> sheet
				.forEach((row) -> row.forEach((cell) -> assertThat(cell.toString()).doesNotContain(names))));
		}
		assertThat(this.mvc.perform(get("/api/v1/trends?measure=AMOUNT").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8)).contains("\"analogy\"").doesNotContain(names);
	}

	/** What the page says of years that were alike. */
	private String alike() throws Exception {
		String page = open("/trends").andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
		String after = page.substring(page.indexOf("走势最像的年度"));
		return after.substring(0, after.indexOf("</td>"));
	}

	private void hideRegions() {
		this.sights.decideOfAll(Role.MANAGER, Sight.HIDDEN, "region");
	}

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from field_right").update();
		this.shop.close();
	}

	@Test
	void before_sales_are_counted_the_page_offers_to_count_them() throws Exception {
		for (String page : new String[] { "/trends", "/explore", "/rankings/margin" }) {
			open(page).andExpect(content().string(allOf(containsString("还没有汇总过销售"), containsString("开始汇总"))));
		}
	}

	@Test
	void a_firm_without_sales_has_no_months_and_says_so() throws Exception {
		this.counts.countNow();
		open("/trends").andExpect(content().string(containsString("没有可看的月份")));
		open("/explore").andExpect(content().string(containsString("没有数据")));
		open("/rankings/margin").andExpect(content().string(containsString("没有已知的成本")));
	}

	@Test
	void four_ways_stand_beside_each_other_and_the_best_is_marked() throws Exception {
		count();
		open("/trends").andExpect(content().string(allOf(containsString("36 个整月"), containsString("误差最小"),
				containsString("按历史试验选出"), containsString("走势最像的年度"), containsString("以下因素能解释"),
				containsString("还没有可与实际相比的填报"), containsString("data-chart=\"forecast\""))));
		open("/trends?measure=CUSTOMERS&part=REGION:32&horizon=12").andExpect(content().string(containsString("江苏")));
		open("/trends?measure=nonsense").andExpect(status().isBadRequest());
	}

	@Test
	void too_short_a_history_is_said() throws Exception {
		this.shop.open();
		this.jdbc.sql(
				"delete from sales_transaction where occurred_on < date_trunc('month', current_date) - interval '4 months'")
			.update();
		this.counts.countNow();
		open("/trends").andExpect(content().string(allOf(containsString("月份太少：需要 6 个，只有 4 个"),
				containsString("月份太少：需要 12 个，只有 4 个"), not(containsString("误差最小</span>")))));
	}

	@Test
	void a_forecast_is_entered_changed_and_taken_back_and_every_version_stays() throws Exception {
		count();
		String month = thisMonth().plusMonths(1).toString();
		enter(month, "30000").andExpect(status().is3xxRedirection());
		enter(month, "32000").andExpect(status().is3xxRedirection());
		open("/trends").andExpect(content()
			.string(allOf(containsString("30,000.00"), containsString("32,000.00"), containsString("已被新版本取代"))));
		long stands = this.jdbc.sql("select id from entered_forecast where ended_at is null")
			.query(Long.class)
			.single();
		this.mvc
			.perform(
					post("/trends/forecasts/" + stands + "/withdrawal").with(csrf()).with(this.people.as(Role.MANAGER)))
			.andExpect(status().is3xxRedirection());
		open("/trends").andExpect(content().string(containsString("已撤回")));
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action like 'forecast-%'")
			.query(Integer.class)
			.single()).isGreaterThanOrEqualTo(3);
	}

	@Test
	void what_cannot_be_a_forecast_is_refused_and_kept_in_the_form() throws Exception {
		count();
		enter(thisMonth().minusMonths(1).toString(), "30000").andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("请选择本月起两年以内的月份")));
		enter(thisMonth().toString(), "many").andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("value=\"many\"")));
		assertThat(this.jdbc.sql("select count(*) from entered_forecast").query(Integer.class).single()).isZero();
	}

	@Test
	void what_stood_when_a_month_began_is_held_against_what_came() throws Exception {
		count();
		YearMonth last = thisMonth().minusMonths(1);
		// the first was replaced before the month began, the last came when it was over
		for (String version : new String[] { "1, -40, -20", "1000, -20, 40", "2, 40, null" }) {
			String[] parts = version.split(", ");
			this.jdbc
				.sql("""
						insert into entered_forecast (measure, part, part_key, month, value, author_id, entered_at, ended_at)
						values ('AMOUNT', 'ALL', '', ?, ?, ?, ?::timestamptz + make_interval(days => ?),
							?::timestamptz + make_interval(days => ?))
						""")
				.params(last.atDay(1), new BigDecimal(parts[0]), this.people.the(Role.MANAGER).id(), last.atDay(1),
						Integer.parseInt(parts[1]), last.atDay(1),
						parts[2].equals("null") ? null : Integer.parseInt(parts[2]))
				.update();
		}
		this.mvc.perform(get("/api/v1/trends?measure=AMOUNT").with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.ways[3].way").value("EXPERIENCE"))
			.andExpect(jsonPath("$.ways[3].compared").value(1))
			.andExpect(jsonPath("$.ways[3].best").value(false))
			.andExpect(jsonPath("$.months[35].experience").value(1000));
	}

	@Test
	void each_month_leads_to_those_whom_it_counts_and_what_is_foretold_to_those_of_whom() throws Exception {
		count();
		YearMonth last = thisMonth().minusMonths(1);
		open("/trends?measure=CUSTOMERS&part=REGION:32").andExpect(content()
			.string(allOf(containsString("href=\"/customers?sort=amount&amp;region=32&amp;bought=" + last + "\""),
					containsString("href=\"/customers?sort=amount&amp;region=32&amp;bought=ever\">" + thisMonth()),
					containsString("/customers?sort=amount&amp;region=32&amp;bought=" + last + "&quot;"))));
		open("/customers?sort=amount&region=32&bought=" + last)
			.andExpect(content().string(allOf(containsString("共 " + buyers(last) + " 位客户"), containsString("购买于"))));
		open("/trends?measure=NEWCOMERS").andExpect(content().string(containsString("firstBought=" + last)));
		open("/trends?part=CHANNEL:SHOP")
			.andExpect(content().string(containsString("&amp;salesChannel=SHOP&amp;bought=" + last + "\"")));
	}

	private int buyers(YearMonth month) {
		return this.jdbc.sql("""
				select count(distinct c.id) from customer c join sales_transaction t on t.customer_id = c.id
				where c.region like '32%' and t.amount > 0 and date_trunc('month', t.occurred_on) = ?
				""").param(month.atDay(1)).query(Integer.class).single();
	}

	@Test
	void programs_read_the_series_and_are_told_what_there_is_not() throws Exception {
		count();
		String trend = "/api/v1/trends?measure=ORDERS&part=KIND:C&horizon=3";
		this.mvc.perform(get(trend).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.part").value("KIND:C"))
			.andExpect(jsonPath("$.months", hasSize(39)))
			.andExpect(jsonPath("$.months[38].inertia.value").isNumber())
			.andExpect(jsonPath("$.ways", hasSize(4)));
		for (String wrong : new String[] { "measure=MARGIN", "measure=AMOUNT&part=GRADE:A",
				"measure=AMOUNT&horizon=7" }) {
			this.mvc.perform(get("/api/v1/trends?" + wrong).with(this.people.program(Role.MANAGER)))
				.andExpect(status().isUnprocessableContent());
		}
		this.mvc.perform(get("/api/v1/trends?measure=AMOUNT&part=REGION:99").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isNotFound());
	}

	@Test
	void a_program_that_leaves_the_measure_out_is_told_so() throws Exception {
		this.mvc.perform(get("/api/v1/trends").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail", containsString("measure")));
	}

	@Test
	void the_series_goes_out_as_a_workbook() throws Exception {
		count();
		byte[] file = this.mvc.perform(get("/trends/export.xlsx").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(file).startsWith('P', 'K');
		this.mvc.perform(get("/trends").with(this.people.as(Role.SALES))).andExpect(status().isForbidden());
	}

	private void count() {
		this.shop.open();
		this.counts.countNow();
	}

	private ResultActions enter(String month, String value) throws Exception {
		return this.mvc.perform(post("/trends/forecasts").param("month", month)
			.param("value", value)
			.param("reason", "展会")
			.with(csrf())
			.with(this.people.as(Role.MANAGER)));
	}

	private ResultActions open(String page) throws Exception {
		return this.mvc.perform(get(page).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(not(containsString("??"))));
	}

	private static YearMonth thisMonth() {
		return YearMonth.now(ZoneId.of("Asia/Shanghai"));
	}

}
