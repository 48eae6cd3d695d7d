package org.kedang.web.outlook;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedang.access.Role;
import org.kedang.analytics.Returns;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.hindsight.Promise;
import org.kedang.job.JobState;
import org.kedang.web.Pages;
import org.kedang.web.People;
import org.kedang.web.Scorings;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Whatever a firm has or lacks, every page of the managers is there and nothing throws.
 */
@WebTest
class PoorDataPagesTests {

	private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

	private static final List<String> PAGES = List.of("/", "/rankings", "/rankings/margin", "/rfm", "/grades",
			"/grades/movements", "/grades/late", "/grades/hand", "/grades/rules", "/churn", "/segments", "/baskets",
			"/compare", "/compare?figure=CHURN&by=REGION", "/correlate", "/correlate?x=CHURN&y=VALUE_TO_COME",
			"/portraits", "/portraits?a=kind:I&b=kind:C", "/explore", "/explore?measure=MARGIN&rows=GRADE&columns=YEAR",
			"/trends");

	private static final List<String> FILES = List.of("/rankings/export.xlsx", "/grades/export.xlsx",
			"/grades/late/export.xlsx", "/segments/export.xlsx", "/compare/export.xlsx?figure=CHURN&by=REGION",
			"/correlate/export.xlsx?x=CHURN&y=AMOUNT", "/portraits/export.xlsx", "/explore/export.xlsx",
			"/baskets/export.xlsx", "/rankings/margin/export.xlsx");

	private static final List<String> PROGRAMS = List.of("/api/v1/rfm", "/api/v1/segments", "/api/v1/basket-rules",
			"/api/v1/rankings", "/api/v1/rankings/margin", "/api/v1/rankings/margin?losing=true",
			"/api/v1/sales?measure=AMOUNT&rows=REGION&columns=YEAR", "/api/v1/customers",
			"/api/v1/comparisons?figure=CHURN&by=REGION", "/api/v1/correlations",
			"/api/v1/portraits?a=kind:I&b=kind:C");

	/** A day a month for three years. */
	private static final String YEARS = "date '2024-04-20' - n * 30 - (id % 20)::int";

	private static final String TREND_FILE = "/trends/export.xlsx";

	private static final String TREND_PROGRAM = "/api/v1/trends?measure=AMOUNT";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Pages pages;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private SalesCounts counts;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nobody() {
		this.jdbc.sql("truncate customer cascade").update();
	}

	@AfterEach
	void nothing_is_left() {
		Scorings.forget(this.jdbc);
		for (String table : new String[] { "sales_cell", "key_customer", "sales_figures", "customer" }) {
			this.jdbc.sql("delete from " + table).update();
		}
	}

	/** What a firm may have. */
	enum Data {

		NOBODY, ONE_CUSTOMER, ONE_ORDER, NOTHING_PAID, RETURNS_ALONE, ORDERS_TO_COME, VAST_AND_TINY, YEARS_OF_NOTHING,
		YEARS_OF_RETURNS, YEARS_OF_CONTACTS;

		/** Whether a whole month is over in which anything came to an amount. */
		boolean hasMonths() {
			return this == RETURNS_ALONE || this == YEARS_OF_RETURNS;
		}

	}

	@ParameterizedTest
	@EnumSource(Data.class)
	void every_page_file_and_program_has_an_answer(Data data) throws Exception {
		have(data);
		record(Scorings.score(this.runs, DAY));
		assertThat(this.runs.runNow(ScoringRequest.of(DAY.plusDays(1), Returns.IGNORE, null)).state())
			.isEqualTo(JobState.DONE);
		this.counts.countNow();
		for (String page : PAGES) {
			this.pages.open(page);
		}
		for (String file : FILES) {
			assertThat(answer(file, false)).as(file).isEqualTo(200);
		}
		for (String program : PROGRAMS) {
			assertThat(answer(program, true)).as(program).isEqualTo(200);
		}
		assertThat(answer(TREND_FILE, false)).as(TREND_FILE).isEqualTo(data.hasMonths() ? 200 : 404);
		assertThat(answer(TREND_PROGRAM, true)).as(TREND_PROGRAM).isEqualTo(data.hasMonths() ? 200 : 404);
		for (String number : this.jdbc.sql("select number from customer").query(String.class).list()) {
			for (String tab : new String[] { "", "/portrait", "/transactions", "/receivables", "/grades" }) {
				this.pages.open("/customers/" + number + tab);
			}
			this.pages.open("/compare/customers/" + number);
		}
	}

	/** Nothing of this says how well grades do; pages and programs say why not. */
	private void record(long run) throws Exception {
		String page = this.pages.open("/grades").andReturn().getResponse().getContentAsString();
		ResultActions program = this.mvc
			.perform(get("/api/v1/scoring-runs/" + run).with(this.people.program(Role.MANAGER)))
			.andExpect(status().isOk());
		for (int at = 0; at < Promise.values().length; at++) {
			program.andExpect(jsonPath("$.learnt.hindsight[%d].finding".formatted(at)).isNotEmpty())
				.andExpect(jsonPath("$.learnt.hindsight[%d].auc".formatted(at)).isEmpty());
			String record = page.substring(page.indexOf("id=\"record-" + Promise.values()[at] + "\""));
			assertThat(record.substring(0, record.indexOf("</section>"))).containsAnyOf("历史不足 120 天", "不足 30 位",
					"其后的结果全都一样");
		}
	}

	@Test
	void where_nothing_was_sold_each_page_says_what_it_lacks() throws Exception {
		have(Data.NOTHING_PAID);
		this.runs.runNow(ScoringRequest.of(DAY, Returns.NET, null));
		says("/churn", "再次购买过的客户不足 30 位");
		says("/churn", "交易历史不足");
		says("/segments", "没有金额大于 0 的订单");
		says("/grades", "流失预警需要交易");
	}

	@Test
	void what_amounts_are_in_is_said_where_they_are_added_up() throws Exception {
		have(Data.ONE_ORDER);
		this.runs.runNow(ScoringRequest.of(DAY, Returns.NET, null));
		this.counts.countNow();
		for (String page : new String[] { "/rankings", "/rfm", "/grades", "/churn" }) {
			says(page, "未折算");
		}
		says("/explore", "不分币种");
	}

	@Test
	void where_nobody_is_known_each_page_says_so_and_blames_no_earlier_version() throws Exception {
		this.runs.runNow(ScoringRequest.of(DAY, Returns.NET, null));
		this.counts.countNow();
		says("/rankings", "没有可评分的客户");
		says("/rfm", "没有可评分的客户");
		says("/compare", "评分之日还没有客户");
		for (String page : PAGES) {
			this.pages.open(page)
				.andExpect(content().string(not(anyOf(containsString("由旧版本完成"), containsString("0 位带来 80%")))));
		}
	}

	private void says(String page, String text) throws Exception {
		this.pages.open(page).andExpect(content().string(containsString(text)));
	}

	private int answer(String path, boolean program) throws Exception {
		return this.mvc
			.perform(get(path).with(program ? this.people.program(Role.MANAGER) : this.people.as(Role.MANAGER)))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private void have(Data data) {
		if (data == Data.NOBODY) {
			return;
		}
		customers(data == Data.ONE_CUSTOMER || data == Data.ONE_ORDER ? 1 : 40);
		switch (data) {
			case ONE_ORDER -> orders("100", "date '2024-04-01'");
			case YEARS_OF_NOTHING -> {
				orders("0", YEARS);
				contacts();
			}
			case YEARS_OF_RETURNS -> {
				orders("-7.5", YEARS);
				contacts();
			}
			case YEARS_OF_CONTACTS -> contacts();
			case NOTHING_PAID -> orders("0", "date '2024-04-01' - (id % 50)::int");
			case RETURNS_ALONE -> orders("-7.5", "date '2024-04-01' - (id % 50)::int");
			case ORDERS_TO_COME -> orders("100", "date '2999-12-31' - (id % 50)::int");
			case VAST_AND_TINY -> orders("case when id % 2 = 0 then 99999999999 else 0.0001 end",
					"case when id % 3 = 0 then date '0001-01-01' else date '2024-05-01' end");
			default -> {
			}
		}
	}

	private void customers(int count) {
		this.jdbc.sql("""
				insert into customer (kind, number, name)
				select case when i % 2 = 0 then 'I' else 'C' end, 'POOR-' || i, '贫' || i from generate_series(1, ?) i
				""").param(count).update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where kind = 'I'").update();
		this.jdbc.sql("insert into corporate_customer (id) select id from customer where kind = 'C'").update();
	}

	private void contacts() {
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, satisfaction)
				select id, %s + time '10:00', 'PHONE', 4 from customer cross join generate_series(0, 35) n
				""".formatted(YEARS)).update();
	}

	/** Everybody has one, or one a month, and an invoice of the same. */
	private void orders(String amount, String day) {
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount, gross_amount, line_count)
				select id, number || '-' || n, %2$s, %1$s, greatest(%1$s, 0), 1
				from customer cross join generate_series(0, %3$d) n
				""".formatted(amount, day, day.equals(YEARS) ? 35 : 0)).update();
		this.jdbc
			.sql("""
					insert into transaction_line (transaction_id, seq, product_name, quantity, unit_price, amount, cost, content_hash)
					select id, 0, '茶', case when amount < 0 then -1 else 1 end, abs(amount), amount, 0, 1 from sales_transaction
					""")
			.update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select customer_id, number, occurred_on, occurred_on, greatest(amount, 0) from sales_transaction
				""").update();
		this.jdbc.sql("""
				update customer_figures f set purchases = case when t.amount > 0 then 1 else 0 end, orders = t.orders,
					first_purchase_on = case when t.amount > 0 then t.occurred_on end,
					last_purchase_on = case when t.amount > 0 then t.occurred_on end, net_amount = t.amount,
					gross_amount = t.gross_amount
				from (select customer_id, count(*) as orders, min(occurred_on) as occurred_on, sum(amount) as amount,
					sum(gross_amount) as gross_amount from sales_transaction group by 1) t
				where t.customer_id = f.customer_id
				""").update();
	}

}
