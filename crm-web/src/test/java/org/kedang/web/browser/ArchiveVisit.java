package org.kedang.web.browser;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody in sales does with the archive of one firm.
 */
final class ArchiveVisit {

	private final DayTest test;

	private final Day day;

	private final String firm;

	/** Of the house that the firm moves to. */
	private final int street;

	ArchiveVisit(DayTest test, Day day, String firm, int street) {
		this.test = test;
		this.day = day;
		this.firm = firm;
		this.street = street;
	}

	/** Is found by how it sounds. */
	void find() {
		this.day.press("/");
		this.day.page().keyboard().type(this.test.ask("select name_pinyin from customer where name = ?", this.firm));
		Locator found = this.day.find(".suggestion").first();
		assertThat(found).containsText(this.firm);
		this.day.stop("search-by-pinyin");
		this.day.press("ArrowDown");
		this.day.leave(() -> this.day.press("Enter"));
		assertThat(this.day.find("h1")).hasText(this.firm);
		this.day.stop("archive");
	}

	/** A category is edited where it stands, and who it is for sees what was changed. */
	void edit() {
		this.day.follow(".archive-main a.tab[href$='/fields']");
		this.day.find("#basic [data-inplace]").first().click();
		assertThat(this.day.find("#basic [name='f.address']")).isVisible();
		String address = "中山路" + this.street + "号";
		this.day.find("#basic [name='f.address']").fill(address);
		this.day.stop("category-edited");
		this.day.find("#basic .form-actions .btn-primary").click();
		assertThat(this.day.find("#basic .saved")).containsText(address);
		this.day.stop("category-saved");
		assertThat(this.test.ask("select address from customer where name = ?", this.firm)).isEqualTo(address);
	}

	/** Has called, and complained. */
	void contact() {
		this.day.find("h1").click();
		this.day.leave(() -> this.day.press("c"));
		this.day.find("#channel").selectOption("PHONE");
		this.day.find("#direction").selectOption("IN");
		this.day.find("#content").fill("礼盒有两只压坏，请补发。");
		this.day.find("#satisfaction").selectOption("2");
		this.day.find("#nextStep").fill("补发礼盒");
		this.day.find("#nextOn").fill(LocalDate.now().plusDays(2).toString());
		this.day.find("#complaint1, #complaint").check();
		this.day.stop("contact-log");
		this.day.follow("form.form .btn-primary");
		this.day.done();
		this.day.stop("contact-logged");
		this.day.follow(".archive-main a.tab[href*='/customers/']");
		this.day.follow(".event-kinds a[href*='kind=contact']");
		assertThat(this.day.find(".event:not(.contact)")).hasCount(0);
		assertThat(this.day.find(".event").first()).containsText("礼盒有两只压坏，请补发。");
		this.day.stop("chronicle-of-contacts");
		this.day.menu("/complaints");
		assertThat(this.day.find("main")).containsText(this.firm);
		this.day.stop("complaints");
		this.day.page().goBack();
	}

	/** Has bought four things, of which the form has rows for three. */
	void order() {
		this.day.follow(".archive-head a[href$='/transactions/new']");
		for (int row = 0; row < 4; row++) {
			if (row == 3) {
				this.day.find("[data-add]").click();
			}
			this.day.find("[name='line." + row + ".productName']").fill("手工记的茶 " + row);
			this.day.find("[name='line." + row + ".quantity']").fill("2");
			this.day.find("[name='line." + row + ".unitPrice']").fill("12.5");
		}
		this.day.stop("order");
		this.day.follow("form.form .btn-primary");
		this.day.done();
		assertThat(this.day.find(".order-lines tbody tr")).hasCount(4);
		assertThat(this.day.find("#order")).containsText("100.00");
		this.day.stop("order-recorded");
	}

	/** Who decides is put into the chain. */
	void people() {
		this.day.follow(".archive-main a.tab[href$='/people']");
		this.day.follow("a[href$='/people/new']");
		this.day.find("[name='f.name']").fill("钱决策");
		this.day.find("[name='f.decisionRole']").selectOption("DECIDER");
		this.day.find("[name='f.position']").fill("董事长");
		this.day.stop("person-added");
		this.day.follow("form.form .btn-primary");
		assertThat(this.day.find(".chain-card.decider:has-text('钱决策')")).hasCount(1);
		this.day.stop("decision-chain");
	}

}
