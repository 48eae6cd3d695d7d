package org.kedang.web.basket;

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

class BasketBrowserTests extends BrowserTest {

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void nothing_is_left() {
		new Shop(this.jdbc).close();
	}

	@Test
	void baskets_comparisons_and_correlations_look_finished_in_every_look() {
		long run = shop();
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/baskets", "baskets", look);
			look(page, "/compare?figure=AMOUNT&by=REGION", "compare", look);
			look(page, "/correlate", "correlate", look);
			giveBack(page);
		}
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/baskets/rules/1/customers?run=" + run, "basket-customers", look);
			look(page, "/compare/customers/SHOP-7?by=REGION", "compare-customer", look);
			look(page, "/correlate?x=RECENCY&y=RELATIONSHIP", "correlate-linear", look);
			look(page, "/customers/SHOP-7", "archive-suggestions", look);
			giveBack(page);
		}
	}

	@Test
	void without_a_run_the_pages_look_finished_too() {
		for (Look look : Look.OPPOSITES) {
			Page page = window(look, Role.MANAGER);
			look(page, "/baskets", "baskets-empty", look);
			look(page, "/compare", "compare-empty", look);
			look(page, "/correlate", "correlate-empty", look);
			giveBack(page);
		}
	}

	@Test
	void a_figure_is_chosen_and_rules_are_narrowed_without_a_button() {
		shop();
		Page page = window(Look.WIDE, Role.MANAGER);
		page.navigate(url("/compare"));
		page.selectOption("#by", "SOURCE");
		page.waitForURL("**by=SOURCE**");
		page.waitForSelector("canvas");
		page.navigate(url("/baskets"));
		page.selectOption("#sort", "ORDERS");
		page.waitForURL("**sort=ORDERS**");
		assertThat(page.locator("#rules tbody tr").count()).isPositive();
	}

	private long shop() {
		new Shop(this.jdbc).open();
		return this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 5, 1), Returns.NET, null)).id();
	}

}
