package org.kedang.web.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kedang.access.AppUser;
import org.kedang.access.Role;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The day of an administrator: a workbook is taken in and taken back, two customers who
 * may be one are joined and parted again, and who may do what is looked after.
 */
class AdministratorDayTests extends DayTest {

	private Day day;

	private int round;

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#ALL")
	void administrators_feed_and_mend_the_data(Look look) {
		this.round = Look.ALL.indexOf(look);
		this.day = new Day(this, "administrator", look);
		this.day.signIn(employee("sunwei", "孙伟", Role.ADMIN));
		ImportRound round = new ImportRound(this, this.day, this.round);
		round.upload();
		round.check();
		round.takeBack();
		duplicates();
		fields();
		users();
		audit();
		this.day.signOut();
	}

	/** Both of a pair are one archive, and two again. */
	private void duplicates() {
		twin();
		this.day.menu("/duplicates");
		this.day.follow("form[action='/duplicates/scans'] button");
		assertThat(this.day.find("#scan .badge.good")).isVisible();
		this.day.open("/duplicates");
		this.day.stop("duplicates");
		this.day.press("j");
		this.day.leave(() -> this.day.press("Enter"));
		assertThat(this.day.page()
			.evaluate("[...document.querySelectorAll('.waterfall th')].every((each) => each.clientHeight < 70)"))
			.as("words stand side by side")
			.isEqualTo(true);
		this.day.stop("pair");
		this.day.leave(() -> this.day.press("m"));
		this.day.done();
		this.day.menu("/duplicates");
		this.day.follow("a.tab[href='/merges']");
		this.day.follow("td.end a.btn");
		this.day.stop("parting");
		this.day.follow("form[action$='/reversal'] .btn-primary");
		this.day.done();
		this.day.stop("parted");
	}

	/** Somebody of whom another person has made a second archive. */
	private void twin() {
		this.jdbc
			.sql("""
					insert into customer (kind, number, name, name_pinyin, name_initials, search_words, mobile, email, region)
					select kind, 'ZW-' || number, name, name_pinyin, name_initials, search_words, mobile, email, region
					from customer where number = ?
					""")
			.param("G000010" + this.round)
			.update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer where number = ?")
			.param("ZW-G000010" + this.round)
			.update();
	}

	private void fields() {
		this.day.menu("/admin/fields");
		this.day.stop("fields");
		this.day.follow("a[href='/admin/fields/individuals/mobile']");
		this.day.stop("rights-to-a-field");
	}

	/** What may this person see and do? */
	private void users() {
		AppUser sales = employee("liuyang", "刘洋", Role.SALES);
		this.day.menu("/admin/users");
		this.day.stop("users");
		this.day.follow("a[href='/admin/users/" + sales.id() + "']");
		assertThat(this.day.find("#standing .rights li").first()).isVisible();
		this.day.stop("what-may-this-person-see");
	}

	private void audit() {
		this.day.menu("/admin/audit");
		if (this.day.find(".side").isVisible()) {
			assertThat(this.day.find(".side [aria-current]")).isInViewport();
		}
		this.day.stop("audit");
	}

}
