package org.kedang.web.trend;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.access.Role;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;
import org.kedang.catalogue.Sight;
import org.kedang.job.JobState;
import org.kedang.web.FieldSights;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
class ExplorePagesTests {

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
	void counted() {
		this.shop = new Shop(this.jdbc);
		this.shop.open();
		this.counts.countNow();
	}

	@AfterEach
	void nothing_is_left() {
		this.shop.close();
		this.jdbc.sql("delete from field_right").update();
	}

	@ParameterizedTest
	@EnumSource(Measure.class)
	void each_measure_is_shown_by_every_dimension_and_another_one(Measure measure) throws Exception {
		Dimension[] all = Dimension.values();
		for (Dimension rows : all) {
			// another one for each measure, so that together they meet most others
			Dimension columns = all[(rows.ordinal() + measure.ordinal() + 1) % all.length];
			if (rows != Dimension.ALL) {
				open("/explore?measure=%s&rows=%s&columns=%s".formatted(measure, rows, columns))
					.andExpect(status().isOk());
			}
		}
	}

	@Test
	void a_cell_leads_to_the_roster_of_those_who_share_both() throws Exception {
		open("/explore?rows=REGION&columns=INDUSTRY").andExpect(content().string(
				allOf(containsString("/customers?sort=amount&amp;region=32&amp;industry=IT"), containsString("江苏"))));
		open("/explore?rows=REGION&columns=CATEGORY")
			.andExpect(content().string(containsString("&amp;region=32&amp;productCategory=%E8%8C%B6%E5%8F%B6\"")));
	}

	@Test
	void a_count_of_buyers_leads_to_a_roster_of_as_many() throws Exception {
		String quarter = this.jdbc.sql("select to_char(max(occurred_on), 'YYYY-\"Q\"Q') from sales_transaction")
			.query(String.class)
			.single();
		String year = quarter.substring(0, 4);
		open("/explore?measure=CUSTOMERS&rows=REGION&columns=QUARTER").andExpect(
				content().string(containsString("/customers?sort=amount&amp;region=32&amp;bought=" + quarter + "\"")));
		buyers("region=32&bought=" + quarter,
				"c.region like '32%' and to_char(t.occurred_on, 'YYYY-\"Q\"Q') = '" + quarter + "'");
		open("/explore?measure=CUSTOMERS&rows=TEAM&columns=ALL&year=" + year)
			.andExpect(content().string(containsString("team=none&amp;bought=" + year)));
		buyers("team=none&bought=" + year, "to_char(t.occurred_on, 'YYYY') = '" + year + "'");
		open("/explore?measure=CUSTOMERS&rows=KIND&columns=ALL")
			.andExpect(content().string(containsString("kind=corporates&amp;bought=ever")));
		buyers("kind=corporates&bought=ever", "c.kind = 'C'");
		open("/explore?measure=OVERDUE&rows=KIND&columns=MONTH")
			.andExpect(content().string(not(containsString("bought="))));
	}

	@Test
	void what_is_overdue_leads_to_those_who_owe_it_and_contacts_to_those_who_were_contacted() throws Exception {
		open("/explore?measure=OVERDUE&rows=REGION&columns=KIND")
			.andExpect(content().string(allOf(containsString("kind=corporates&amp;region=32&amp;overdue=ever\""),
					containsString("href=\"/customers?sort=amount&amp;overdue=ever\""))));
		String month = this.jdbc.sql("select to_char(current_date - 60, 'YYYY-MM')").query(String.class).single();
		open("/explore?measure=OVERDUE&rows=MONTH&columns=ALL")
			.andExpect(content().string(containsString("overdue=" + month + "\"")));
		this.jdbc.sql("""
				update receivable set paid_amount = 800, settled_on = current_date where customer_id in (
					select id from customer where number in ('SHOP-3', 'SHOP-6'))
				""").update();
		this.jdbc.sql("""
				update receivable set due_on = current_date where customer_id = (
					select id from customer where number = 'SHOP-9')
				""").update();
		shows("overdue=" + month, 17);
		shows("overdue=ever&kind=individuals", 0);
		open("/explore?measure=CONTACTS&rows=KIND&columns=YEAR")
			.andExpect(content().string(containsString("kind=corporates&amp;contacted=ever\"")));
		String year = this.jdbc.sql("select to_char(current_date, 'YYYY')").query(String.class).single();
		shows("kind=corporates&contacted=" + year, this.jdbc.sql("""
				select count(distinct c.id) from customer c join contact_log l on l.customer_id = c.id
				where c.kind = 'C' and c.number like 'SHOP-%' and to_char(l.occurred_at, 'YYYY') = ?
				""").param(year).query(Integer.class).single());
	}

	/** How many customers of the shop a roster lists. */
	private void shows(String filters, int customers) throws Exception {
		open("/customers?" + filters)
			.andExpect(content().string(containsString((customers > 0) ? "共 %d 位客户".formatted(customers) : "没有")));
	}

	@Test
	void a_total_of_buyers_leads_to_all_of_them() throws Exception {
		open("/explore?measure=CUSTOMERS&rows=REGION&columns=KIND").andExpect(content().string(allOf(
				containsString(
						"<td class=\"num total\"><a href=\"/customers?sort=amount&amp;region=32&amp;bought=ever\""),
				containsString(
						"<td class=\"num\"><a href=\"/customers?sort=amount&amp;kind=corporates&amp;bought=ever\""),
				containsString("<td class=\"num\"><a href=\"/customers?sort=amount&amp;bought=ever\""))));
	}

	@Test
	void a_roster_says_in_words_what_was_bought_how_and_when() throws Exception {
		this.jdbc.sql("update transaction_line set product_category = '3C+数码 & 100%' where product_category = '茶具'")
			.update();
		this.counts.countNow();
		String year = this.jdbc.sql("select max(extract(year from occurred_on))::int::text from sales_transaction")
			.query(String.class)
			.single();
		String roster = "productCategory=3C%2B%E6%95%B0%E7%A0%81%20%26%20100%25&salesChannel=ONLINE&bought=" + year;
		open("/explore?measure=CUSTOMERS&rows=CATEGORY&columns=CHANNEL&year=" + year)
			.andExpect(content().string(containsString(
					"/customers?sort=amount&amp;salesChannel=ONLINE&amp;productCategory=3C%2B%E6%95%B0%E7%A0%81%20%26%20100%25&amp;bought="
							+ year)));
		buyers(roster, """
				t.channel = 'ONLINE' and t.occurred_on >= '%s-01-01' and exists (select from transaction_line l
					where l.transaction_id = t.id and l.product_category like '3C%%')""".formatted(year));
		open("/customers?" + roster).andExpect(content().string(allOf(containsString("购买的商品类别"),
				containsString("3C+数码 &amp; 100%"), containsString("销售渠道"), containsString("网店"))));
		this.mvc
			.perform(get(URI.create("/customers?segment=none&" + roster)).header("Accept-Language", "en")
				.with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(allOf(containsString("Bought of category"), containsString("Bought through"),
					containsString("Online shop"), containsString("No segment"))));
	}

	@Test
	void customers_at_a_loss_are_listed_where_they_are_counted() throws Exception {
		this.jdbc
			.sql("""
					update transaction_line set cost = amount * 2 where transaction_id in (select t.id from sales_transaction t
						join customer c on c.id = t.customer_id where c.number in ('SHOP-7', 'SHOP-8'))
					""")
			.update();
		this.counts.countNow();
		open("/rankings/margin")
			.andExpect(content().string(containsString("href=\"/rankings/margin?losing=true#lines\"")));
		open("/rankings/margin?losing=true").andExpect(content().string(allOf(containsString("亏损客户"),
				containsString(">SHOP-7<"), containsString(">SHOP-8<"), not(containsString(">SHOP-9<")))));
	}

	@Test
	void whoever_lives_in_none_of_the_provinces_shown_is_listed_as_the_rest() throws Exception {
		this.jdbc
			.sql("update customer set region = (13 + id % 15) || '0100' where number like 'SHOP-%' and id % 20 > 0")
			.update();
		this.counts.countNow();
		String page = open("/explore?measure=CUSTOMERS&rows=KIND&columns=REGION").andReturn()
			.getResponse()
			.getContentAsString();
		String rest = page.replaceFirst("(?s).*href=\"([^\"]*)\">其他<.*", "$1").replace("&amp;", "&");
		List<String> shown = Pattern.compile("notRegion=(\\w+)")
			.matcher(rest)
			.results()
			.map((each) -> each.group(1))
			.toList();
		assertThat(shown).hasSize(11);
		buyers(rest.substring(rest.indexOf("notRegion")),
				"coalesce(left(c.region, 2), 'none') not in ('%s')".formatted(String.join("', '", shown)));
		open(rest).andExpect(content().string(allOf(containsString("地区不是"), containsString("等 11 个"))));
		open("/customers?lacking=region&bought=before-2024-Q2")
			.andExpect(content().string(allOf(containsString("2024-Q2 以前"), not(containsString(">region<")))));
		open("/customers?notRegion=Jiangsu").andExpect(content().string(not(containsString("地区不是"))));
	}

	@Test
	void a_period_that_is_none_is_refused_and_the_page_says_that_it_does_not_hold() throws Exception {
		for (String none : List.of("before-ever", "%2B999999999-12", "2024-13")) {
			open("/customers?bought=" + none).andExpect(status().isOk())
				.andExpect(content().string(containsString("有的筛选条件不起作用")));
			this.mvc
				.perform(get(URI.create("/api/v1/customers?firstBought=" + none))
					.with(this.people.program(Role.MANAGER)))
				.andExpect(status().isBadRequest())
				.andExpect(jsonPath("$.detail")
					.value(containsString("firstBought=2024-05|2024-Q2|2024|before-2024|ever")));
		}
	}

	@Test
	void each_point_of_the_curve_of_margin_leads_to_its_rank_however_many_there_are() throws Exception {
		this.jdbc
			.sql("""
					insert into customer (kind, number, name) select 'I', 'SHOP-M' || i, '利' || i from generate_series(1, 1100) i
					""")
			.update();
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, 'X', current_date - 10, 1 from customer where number like 'SHOP-M%'
				""").update();
		this.jdbc.sql("""
				insert into transaction_line (transaction_id, seq, quantity, unit_price, amount, cost, content_hash)
				select id, 0, 1, 1, 1, 2, 1 from sales_transaction where number = 'X'
				""").update();
		this.counts.countNow();
		int all = this.counts.figures().orElseThrow().margin().customers();
		assertThat(all).isGreaterThan(1100);
		open("/rankings/margin")
			.andExpect(content().string(containsString("/rankings/margin?top=%d#lines".formatted(all))));
		open("/rankings/margin?top=60&after=50").andExpect(content()
			.string(allOf(containsString("共 60 位客户"), containsString(">60<"), not(containsString(">61<")))));
		open("/rankings/margin?after=" + (all - 50))
			.andExpect(content().string(allOf(containsString(">%,d<".formatted(all)),
					containsString(">%,d<".formatted(all - 49)), not(containsString(">%,d<".formatted(all - 50))))));
		assertThat(this.jdbc.sql("select count(*) from key_customer where margin < 0").query(Integer.class).single())
			.isEqualTo(this.counts.figures().orElseThrow().margin().losing())
			.isGreaterThan(1000);
	}

	private void buyers(String roster, String where) throws Exception {
		int buyers = this.jdbc.sql(
				"select count(distinct c.id) from customer c join sales_transaction t on t.customer_id = c.id and t.amount > 0 where "
						+ where)
			.query(Integer.class)
			.single();
		open("/customers?sort=amount&" + roster).andExpect(content().string(containsString("共 " + buyers + " 位客户")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "None", "=none" })
	void a_category_that_is_called_like_no_category_leads_to_those_who_bought_of_it(String category) throws Exception {
		this.jdbc
			.sql("""
					update transaction_line set product_category = ? where transaction_id in (select t.id from sales_transaction t
						join customer c on c.id = t.customer_id where c.kind = 'C')
					""")
			.param(category)
			.update();
		this.counts.countNow();
		String page = open("/explore?measure=CUSTOMERS&rows=CATEGORY&columns=KIND").andReturn()
			.getResponse()
			.getContentAsString();
		Matcher link = Pattern.compile("<a[^>]*href=\"([^\"]*productCategory=[^\"]*)\"[^>]*>" + category + "</a>")
			.matcher(page);
		assertThat(link.find()).isTrue();
		int buyers = this.jdbc
			.sql("""
					select count(distinct t.customer_id) from sales_transaction t join transaction_line l on l.transaction_id = t.id
					where t.amount > 0 and l.product_category = ?
					""")
			.param(category)
			.query(Integer.class)
			.single();
		this.mvc.perform(get(URI.create(HtmlUtils.htmlUnescape(link.group(1)))).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(allOf(containsString("共 " + buyers + " 位客户"), containsString(category))));
	}

	@Test
	void the_figures_are_those_of_the_orders() throws Exception {
		String total = this.jdbc.sql("select to_char(sum(amount), 'FM999,999,990.00') from sales_transaction")
			.query(String.class)
			.single();
		open("/explore?rows=CATEGORY&columns=CHANNEL").andExpect(content().string(containsString(total)));
		this.mvc
			.perform(get("/api/v1/sales?measure=CUSTOMERS&rows=KIND&columns=YEAR")
				.with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.total").value(60))
			.andExpect(jsonPath("$.rows[0].key").value("I"))
			.andExpect(jsonPath("$.rows[0].total").value(40));
	}

	@Test
	void a_roster_of_all_others_says_where_a_hidden_field_keeps_it_from_being_one() throws Exception {
		open("/customers?notRegion=32").andExpect(content().string(containsString("地区不是")))
			.andExpect(content().string(not(containsString("有的筛选条件不起作用"))));
		this.sights.decideOfAll(Role.MANAGER, Sight.HIDDEN, "region");
		open("/customers?notRegion=32").andExpect(content().string(not(containsString("地区不是"))))
			.andExpect(content().string(containsString("有的筛选条件不起作用")));
	}

	@Test
	void a_field_hidden_from_a_role_is_no_dimension_for_it() throws Exception {
		this.sights.decideOfAll(Role.MANAGER, Sight.HIDDEN, "region");
		open("/explore?rows=REGION&columns=YEAR").andExpect(content().string(not(containsString("value=\"REGION\""))))
			.andExpect(content().string(not(containsString("江苏"))));
		this.mvc
			.perform(get("/api/v1/sales?measure=CUSTOMERS&rows=REGION&columns=YEAR")
				.with(this.people.program(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent());
	}

	@Test
	void what_cannot_be_a_table_says_why() throws Exception {
		open("/explore?rows=YEAR&columns=MONTH").andExpect(content().string(containsString("行和列不能都是时间")));
		open("/explore?rows=KIND&columns=KIND").andExpect(content().string(containsString("同一个维度")));
		open("/explore?measure=OVERDUE&rows=KIND&columns=CATEGORY")
			.andExpect(content().string(containsString("不能按销售渠道或商品类别汇总")));
		this.mvc
			.perform(
					get("/api/v1/sales?measure=AMOUNT&rows=YEAR&columns=MONTH").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent());
		open("/explore?rows=pg_user").andExpect(status().isBadRequest());
	}

	@Test
	void margin_says_of_how_much_the_cost_is_known() throws Exception {
		open("/explore?measure=MARGIN&rows=CATEGORY&columns=YEAR")
			.andExpect(content().string(containsString("销售额中成本已知的占")));
		open("/rankings/margin").andExpect(content().string(allOf(containsString("SHOP-"),
				containsString("带来 80% 的正毛利"), containsString("data-chart=\"pareto\""))));
	}

	@Test
	void tables_go_out_as_workbooks_and_the_audit_knows() throws Exception {
		for (String file : new String[] { "/explore/export.xlsx?rows=REGION&columns=YEAR",
				"/rankings/margin/export.xlsx" }) {
			assertThat(this.mvc.perform(get(file).with(this.people.as(Role.MANAGER)))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsByteArray()).startsWith('P', 'K');
		}
		assertThat(
				this.jdbc.sql("select count(*) from audit_entry where action in ('sales-exported', 'margin-exported')")
					.query(Integer.class)
					.single())
			.isEqualTo(2);
	}

	@Test
	void counting_anew_is_asked_for_and_the_page_watches_it() throws Exception {
		this.mvc.perform(post("/explore/counts?from=trends").with(csrf()).with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/trends"));
		this.mvc.perform(get("/explore/counts").header("HX-Request", "true").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk());
		this.mvc.perform(get("/explore").with(this.people.as(Role.SALES))).andExpect(status().isForbidden());
		// whoever comes next finds no counting at work
		long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		while (this.counts.figures().orElseThrow().isAtWork() && System.nanoTime() < patience) {
			Thread.sleep(50);
		}
		assertThat(this.counts.figures().orElseThrow().state()).isEqualTo(JobState.DONE);
	}

	private ResultActions open(String page) throws Exception {
		return this.mvc.perform(get(URI.create(page)).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(not(containsString("??"))));
	}

}
