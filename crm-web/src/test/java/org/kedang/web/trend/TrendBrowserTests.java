package org.kedang.web.trend;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.Returns;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRuns;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class TrendBrowserTests extends BrowserTest {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/** The middle of the first bar. */
	private static final String MIDDLE_OF_FIRST_BAR = """
			() => {
				const element = document.querySelector("[data-chart='bars']");
				const chart = window.echarts.getInstanceByDom(element);
				const bar = chart.getModel().getSeriesByIndex(0).getData().getItemLayout(0);
				const box = element.getBoundingClientRect();
				return [box.left + bar.x + bar.width / 2, box.top + bar.y + bar.height / 2];
			}
			""";

	@Autowired
	private SalesCounts counts;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private People everybody;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nothing_is_counted() {
		// a scoring run of another test has sales counted too
		new Shop(this.jdbc).close();
	}

	@AfterEach
	void nothing_is_left() {
		new Shop(this.jdbc).close();
	}

	@Test
	void trends_and_tables_look_finished_in_every_look() {
		count();
		expect();
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/trends", "trends", look);
			look(page, "/explore", "explore", look);
			look(page, "/explore?measure=CUSTOMERS&rows=MONTH&columns=CATEGORY", "explore-months", look);
			look(page, "/rankings/margin", "margin", look);
		}
	}

	@Test
	void without_figures_the_pages_look_finished_too() {
		for (Look look : Look.ONCE) {
			Page page = window(look, Role.MANAGER);
			look(page, "/trends", "trends-empty", look);
			look(page, "/explore", "explore-empty", look);
			look(page, "/rankings/margin", "margin-empty", look);
		}
	}

	@Test
	void sales_are_counted_watched_and_shown_without_reloading_by_hand() {
		new Shop(this.jdbc).open();
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/explore"));
		page.click("form[action^='/explore/counts'] button");
		page.waitForSelector("table.pivot");
		page.selectOption("#rows", "CATEGORY");
		page.waitForURL("**/explore?**rows=CATEGORY**");
		page.waitForSelector("canvas");
		assertThat(page.locator("table.pivot tbody tr").count()).isEqualTo(4);
	}

	@Test
	void a_bar_that_is_pointed_at_stays_and_leads_to_its_roster() {
		new Shop(this.jdbc).open();
		this.counts.countNow();
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/explore?measure=CUSTOMERS&rows=KIND&columns=CATEGORY"));
		page.waitForSelector("[data-chart='bars'] canvas");
		page.locator("[data-chart='bars']").scrollIntoViewIfNeeded();
		// until the bars have grown
		page.waitForTimeout(1500);
		List<?> place = (List<?>) page.evaluate(MIDDLE_OF_FIRST_BAR);
		double x = ((Number) place.get(0)).doubleValue();
		double y = ((Number) place.get(1)).doubleValue();
		page.mouse().move(x - 1, y);
		page.mouse().move(x, y);
		page.waitForTimeout(500);
		page.mouse().down();
		page.mouse().up();
		page.waitForURL("**/customers?**productCategory=**");
		assertThat(page.url()).contains("kind=", "bought=ever");
	}

	private void count() {
		new Shop(this.jdbc).open();
		this.jdbc.sql("""
				update customer_figures f set purchases = s.n, last_purchase_on = s.day, net_amount = s.amount,
					gross_amount = s.amount, orders = s.n
				from (select customer_id, count(*) as n, max(occurred_on) as day, sum(amount) as amount
					from sales_transaction group by 1) s
				where s.customer_id = f.customer_id
				""").update();
		this.runs.runNow(ScoringRequest.of(LocalDate.now(ZONE), Returns.NET, null));
		this.counts.countNow();
	}

	private void expect() {
		YearMonth now = YearMonth.now(ZONE);
		for (int months = -5; months < 5; months++) {
			Instant entered = now.plusMonths(Math.min(0, months)).atDay(1).atStartOfDay(ZONE).toInstant();
			this.jdbc.sql("""
					insert into entered_forecast (measure, part, part_key, month, value, reason, author_id, entered_at)
					values ('AMOUNT', 'ALL', '', ?, ?, ?, ?, ?)
					""")
				.params(now.plusMonths(months).atDay(1), BigDecimal.valueOf(32_000 + 700 * months),
						(months % 2 == 0) ? "春季展会带来的新客户，加上老客户续约" : null, this.everybody.the(Role.MANAGER).id(),
						entered.minusSeconds(86_400).atOffset(ZoneOffset.UTC))
				.update();
		}
	}

}
