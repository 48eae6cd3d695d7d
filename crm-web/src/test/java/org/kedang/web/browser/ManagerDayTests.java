package org.kedang.web.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kedang.access.AppUser;
import org.kedang.access.Role;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The day of a manager: rankings and grades with their reasons, what another rule would
 * do, and who looks after whom.
 */
class ManagerDayTests extends DayTest {

	private Day day;

	private int round;

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#ALL")
	void managers_ask_why_and_try_out_rules(Look look) {
		this.round = Look.ALL.indexOf(look);
		this.day = new Day(this, "manager", look);
		this.day.signIn(employee("chenjing", "陈静", Role.MANAGER));
		this.day.stop("workbench");
		GradeStudy study = new GradeStudy(this.day);
		study.ranking();
		study.grades();
		study.rfm();
		study.churn();
		study.creditRules();
		poolRule();
		assignment();
		list();
		sales();
		verification();
		this.day.signOut();
	}

	private void poolRule() {
		this.day.menu("/pool");
		this.day.follow(".tab[href='/pool/rules']");
		this.day.find("#days").fill("150");
		this.day.find("#warnDays").fill("14");
		this.day.stop("pool-rule");
		this.day.follow("#new .btn-primary");
		assertThat(this.day.find("main tbody tr").first()).isVisible();
		this.day.stop("pool-rule-tried");
		this.day.find("form[action$='/removal'] button").click();
		this.day.stop("pool-rule-asks");
		this.day.follow("#confirm .btn-primary");
		this.day.done();
	}

	/** Three customers are given to somebody else, and back. */
	private void assignment() {
		AppUser successor = employee("zhouwenbo", "周文博", Role.SALES);
		this.day.menu("/customers");
		for (int i = 0; i < 3; i++) {
			this.day.find("input.pick").nth(i).check();
		}
		String first = this.day.find("input.pick").first().getAttribute("value");
		String before = owner(first);
		this.day.stop("roster-picked");
		this.day.follow("button[name=act][value=ASSIGN]");
		this.day.find("#owner").selectOption(String.valueOf(successor.id()));
		this.day.follow("form[action='/bulk/new'] .btn");
		this.day.stop("assignment-asks");
		this.day.follow("form[action='/bulk'] .btn-primary");
		assertThat(this.day.find("#bulk-state .badge.good")).isVisible();
		this.day.stop("assigned");
		assertThat(owner(first)).isEqualTo(successor.displayName());
		this.day.find("form[action$='/undo'] .btn").first().click();
		this.day.follow("#confirm .btn-primary");
		assertThat(this.day.find("#bulk-state .badge.good")).isVisible();
		assertThat(owner(first)).isEqualTo(before);
	}

	private String owner(String number) {
		return ask(
				"select coalesce((select display_name from app_user where id = owner_id), '') from customer where number = ?",
				number);
	}

	/** Whom a filter finds is kept, to be called one after the other. */
	private void list() {
		this.day.menu("/customers");
		this.day.find("select[name=kind]").selectOption("corporate");
		assertThat(this.day.find(".chip:not(.chip-clear)")).hasCount(1);
		this.day.follow(".roster-tools a[href^='/lists/new']");
		this.day.find("#name").fill("企业回访" + this.round);
		this.day.stop("list-kept");
		this.day.follow("form[action='/lists'] .btn-primary");
		this.day.done();
		assertThat(this.day.find("main tbody tr").first()).isVisible();
		this.day.stop("list");
		this.day.menu("/lists");
		assertThat(this.day.find("tbody th").first()).hasText("企业回访" + this.round);
		this.day.stop("lists");
		this.day.menu("/segments");
		this.day.stop("segments");
	}

	/** Sales by product and quarter, counted where nobody has counted them yet. */
	private void sales() {
		this.day.menu("/explore");
		if (this.day.find("#measure").count() == 0) {
			this.day.follow("form[action^='/explore/counts'] .btn-primary");
		}
		assertThat(this.day.find("#measure")).isVisible();
		assertThat(this.day.find("table.pivot tbody tr").first()).isVisible();
		this.day.stop("explorer");
	}

	private void verification() {
		this.day.menu("/verifications");
		this.day.follow(".tab[href='/verifications/figures']");
		this.day.stop("verification-figures");
	}

}
