package org.kedang.web.rfm;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRuns;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class RfmBrowserTests extends BrowserTest {

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void nothing_is_left() {
		this.jdbc.sql("delete from customer where number like 'RFM-%'").update();
	}

	@Test
	void the_matrix_and_the_ranking_look_finished_in_every_look() {
		score();
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/rfm", "rfm", look);
			look(page, "/rankings", "ranking", look);
			look(page, "/grades", "grades", look);
			look(page, "/churn", "churn", look);
			look(page, "/grades/movements?kind=RELATIONSHIP", "grade-movements", look);
			look(page, "/grades/customers?kind=RELATIONSHIP&grade=2&run=" + this.runs.current().orElseThrow().id(),
					"grade-customers", look);
			look(page, "/customers/RFM-4", "archive-outlook", look);
		}
	}

	@Test
	void without_a_run_the_pages_look_finished_too() {
		for (Look look : Look.ONCE) {
			Page page = window(look, Role.MANAGER);
			look(page, "/rfm", "rfm-empty", look);
			look(page, "/rankings", "ranking-empty", look);
			look(page, "/grades", "grades-empty", look);
			look(page, "/churn", "churn-empty", look);
		}
	}

	@Test
	void a_run_is_started_watched_and_shown_without_reloading_by_hand() {
		customers();
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/rfm"));
		page.click("form[action='/rfm/runs'] button");
		page.waitForSelector(".rfm-matrix");
		assertThat(page.locator(".rfm-class").count()).isEqualTo(8);
		page.click("a[href^='/rankings']:not(.nav-entry)");
		page.waitForSelector("canvas");
		page.selectOption("#grade", "A");
		page.waitForURL("**/rankings?**grade=A**");
		assertThat(page.locator("#lines tbody tr").count()).isPositive();
	}

	private void score() {
		customers();
		dealings();
		this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 2, 1), Returns.IGNORE, null));
		this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 5, 1), Returns.NET, null));
		this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 5, 1), Returns.IGNORE, null));
	}

	/**
	 * Few customers bring much, one has a name that is too long for any column, one has
	 * returned more than bought.
	 */
	private void customers() {
		this.jdbc.sql("""
				insert into customer (kind, number, name)
				select case when i % 4 = 0 then 'C' else 'I' end, 'RFM-' || i, case i when 999
						then '内蒙古自治区呼伦贝尔市鄂伦春自治旗大兴安岭林业集团有限责任公司第三分公司' else '王小' || i end
				from generate_series(1, 1000) i
				""").update();
		this.jdbc
			.sql("""
					update customer_figures f set purchases = 1 + i * i * (i %% 7) / 150000,
						last_purchase_on = date '2024-04-30' - (i * 37 %% 400), net_amount = round(20000000.0 / (1001 - i), 2) - 19990,
						gross_amount = round(20000000.0 / (1001 - i), 2)
					from (select id, substr(number, 5)::int as i from customer where number like 'RFM-%%') c where c.id = f.customer_id
					"""
				.formatted())
			.update();
	}

	/**
	 * Orders of two years, of every third customer for a while only, and what is owed and
	 * said.
	 */
	private void dealings() {
		this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount)
				select id, 'T-' || n, date '2024-04-30' - n, 100 + i * n % 900
				from (select id, substr(number, 5)::int as i from customer where number like 'RFM-%') c
				cross join generate_series(0, 700, 20) n
				where (i + n / 20 * 7) % (2 + i % 9) = 0 and (i % 3 > 0 or n > i % 500)
				""").update();
		this.jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select id, 'R', '2024-01-01', '2024-02-01', 5000 from customer where number like 'RFM-%' and kind = 'C'
				""").update();
		this.jdbc.sql("""
				insert into receivable_payment (receivable_id, paid_on, amount)
				select id, date '2024-01-20' + (id % 60)::int, 5000 from receivable where number = 'R'
				""").update();
		this.jdbc
			.sql("""
					insert into contact_log (customer_id, occurred_at, channel, satisfaction)
					select id, date '2024-04-30' - (id % 200)::int, 'PHONE', 1 + id % 5 from customer where number like 'RFM-%'
					""")
			.update();
	}

}
