package org.kedang.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What a manager asks of rankings and grades: who, why, and what another rule would do.
 */
final class GradeStudy {

	private final Day day;

	GradeStudy(Day day) {
		this.day = day;
	}

	void ranking() {
		this.day.menu("/rankings");
		this.day.stop("ranking");
		this.day.find("#grade").selectOption("A");
		this.day.page().waitForURL("**grade=A**");
		assertThat(this.day.find("#lines tbody tr:not(:has(.badge.accent))")).hasCount(0);
		this.day.follow("#lines a.name-link");
		this.day.find("#credit summary, #churn summary").first().click();
		assertThat(this.day.find("table.why:visible").first()).isVisible();
		this.day.stop("why");
	}

	void grades() {
		this.day.menu("/grades");
		this.day.stop("grades");
		this.day.follow("a[href='/grades/movements']");
		this.day.stop("movements");
		this.day.follow("td.fell a, td.rose a");
		assertThat(this.day.find("main tbody tr").first()).isVisible();
		this.day.stop("moved");
	}

	/** Each class opens those whom it counts. */
	void rfm() {
		this.day.menu("/rfm");
		this.day.stop("rfm");
		String count = this.day.find(".rfm-class .rfm-count").first().textContent();
		this.day.follow(".rfm-class");
		assertThat(this.day.find("main")).containsText(count);
		this.day.stop("rfm-class");
	}

	void churn() {
		this.day.menu("/churn");
		assertThat(this.day.find("main tbody .badge.bad").first()).isVisible();
		this.day.stop("churn");
	}

	/** Who would be graded otherwise is told before a rule counts. */
	void creditRules() {
		this.day.menu("/grades");
		this.day.follow("a[href='/grades/rules']");
		this.day.stop("credit-rules");
		this.day.follow("form[action='/grades/rules/drafts'] button");
		this.day.find("[name='limit.AA']").fill("760");
		this.day.find("#note").fill("AA 更宽");
		this.day.stop("credit-draft");
		this.day.follow("form.form .btn-primary");
		assertThat(this.day.find("td.rose a").first()).isVisible();
		this.day.stop("credit-draft-tried");
	}

}
