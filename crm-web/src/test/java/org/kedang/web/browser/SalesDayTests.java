package org.kedang.web.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kedang.access.AppUser;
import org.kedang.access.Role;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The day of somebody in sales: what is due, a customer's archive, the roster, the pool,
 * what has grown stale, and somebody new.
 */
class SalesDayTests extends DayTest {

	/** One of the customers whose names nobody else has. */
	private static final String MINE = """
			from customer c join app_user u on u.id = c.owner_id
			where u.username = 'limin' and c.kind = '%s'
				and not exists (select from customer other where other.name = c.name and other.id <> c.id)
			order by c.number offset %d limit 1
			""";

	private Day day;

	private int round;

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#ALL")
	void sales_staff_spend_their_day_in_it(Look look) {
		this.round = Look.ALL.indexOf(look);
		this.day = new Day(this, "sales", look);
		AppUser me = employee("limin", "李敏", Role.SALES);
		String firm = ask("select c.name " + MINE.formatted("C", this.round));
		promise(firm, me);
		this.day.signIn(me);
		promises(firm);
		ArchiveVisit visit = new ArchiveVisit(this, this.day, firm, 100 + this.round);
		visit.find();
		visit.edit();
		visit.contact();
		visit.order();
		visit.people();
		roster();
		pool();
		verification();
		newcomer();
		this.day.signOut();
	}

	/** What was said last week. */
	private void promise(String firm, AppUser me) {
		this.jdbc
			.sql("""
					insert into contact_log (customer_id, occurred_at, channel, direction, content, next_step, next_on, author_id)
					select id, current_date - 7 + time '10:30', 'PHONE', 'OUT', '想先看看春茶样品。', '送样品', current_date, ?
					from customer where name = ?
					""")
			.params(me.id(), firm)
			.update();
	}

	/** What was promised for today is done, and is off the list. */
	private void promises(String firm) {
		this.day.stop("workbench");
		walksRows();
		String row = "tr:has-text('" + firm + "'):has(form[action$='/completion'])";
		int promised = this.day.find(row).count();
		this.day.follow(row + " form[action$='/completion'] button");
		this.day.done();
		assertThat(this.day.find(row)).hasCount(promised - 1);
		this.day.stop("promise-kept");
	}

	private void roster() {
		this.day.menu("/customers");
		this.day.find("select[name=kind]").selectOption("corporate");
		assertThat(this.day.find(".chip:not(.chip-clear)")).hasCount(1);
		this.day.find(".tab[href*='sort=amount']").click();
		assertThat(this.day.find(".tab[href*='sort=amount'][aria-current]")).hasCount(1);
		this.day.stop("roster-filtered");
		this.day.follow(".roster-views > a");
		this.day.find(".columns-group .chip").first().click();
		this.day.stop("columns");
		this.day.follow("button[name=where][value=here]");
		this.day.find(".roster-views summary").click();
		this.day.find("#view-name").fill("大企业" + this.round);
		this.day.stop("view-kept");
		this.day.follow(".view-keep button");
		assertThat(this.day.find(".roster-views summary")).containsText("大企业" + this.round);
		this.day.press("j", "j", "k");
		assertThat(this.day.find("[data-row]").first()).isFocused();
		assertThat(this.day.page().evaluate("document.querySelector('.r-name').scrollLeft"))
			.as("the box stays in sight")
			.isEqualTo(0);
		this.day.stop("roster-of-view");
	}

	private void pool() {
		this.day.menu("/pool");
		String number = this.day.find("button[name=number]").first().getAttribute("value");
		this.day.stop("pool");
		walksRows();
		this.day.follow("button[name=number]");
		this.day.done();
		assertThat(ask("select u.display_name from customer c join app_user u on u.id = c.owner_id where c.number = ?",
				number))
			.isEqualTo("李敏");
	}

	/** Lists are gone through by keys. */
	private void walksRows() {
		this.day.press("j", "j", "k");
		assertThat(this.day.find("[data-row]").first()).isFocused();
	}

	private void verification() {
		this.day.menu("/verifications");
		this.day.stop("verification");
		walksRows();
		this.day.follow("td form[action$='/verifications'] .btn-primary");
		this.day.done();
		this.day.stop("still-valid");
	}

	/** Somebody new, of whom it is said at once who may be the same. */
	private void newcomer() {
		this.day.leave(() -> this.day.press("n"));
		String like = ask("select c.name " + MINE.formatted("I", this.round));
		this.day.find("[name='f.name']").fill(like);
		this.day.find("[name='f.mobile']").fill(ask("select c.mobile " + MINE.formatted("I", this.round)));
		this.day.press("Tab");
		assertThat(this.day.find(".alike")).containsText(like);
		this.day.stop("newcomer-alike");
		this.day.find("#sure").check();
		this.day.find("[name='f.mobile']").fill("1390000111" + this.round);
		this.day.follow("form.form .form-actions .btn-primary");
		assertThat(this.day.find("h1")).hasText(like);
		this.day.stop("newcomer");
	}

}
