package org.kedang.web.customer;

import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.archive.ArchiveEditing;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed while the session ends is not typed in vain. */
class TypedBrowserTests extends BrowserTest {

	@Autowired
	ArchiveEditing editing;

	@Autowired
	ArchiveHeads heads;

	@Autowired
	Catalogue catalogue;

	@Autowired
	People users;

	@Test
	void what_was_typed_when_nobody_was_signed_in_any_more_is_there_again_after_signing_in() {
		String contact = "/customers/" + somebody() + "/contacts/new";
		Page page = typed(contact);
		signIn(page, this.users.the(Role.MANAGER));
		page.waitForURL("**" + contact);
		page.waitForSelector("form[data-typed] [role=status]");
		assertThat(page.inputValue("#content")).isEqualTo("谈了很久");
		assertThat(page.inputValue("#channel")).isEqualTo("VISIT");
		picture(page, "typed-again", Look.WIDE);
		page.click("main .form-actions .btn-primary");
		page.waitForURL("**/contacts");
		page.navigate(url(contact));
		assertThat(page.inputValue("#content")).as("once it was saved").isEmpty();
	}

	@Test
	void who_logs_a_contact_writes_at_once_and_stands_in_what_was_wrong() {
		String number = somebody();
		Page page = window(Look.NARROW, Role.MANAGER);
		page.navigate(url("/customers/" + number + "/contacts/new"));
		page.waitForSelector("#content:focus");
		page.fill("#content", "第一行\n第二行");
		page.fill("#nextStep", "发报价单");
		page.click("main .form-actions .btn-primary");
		page.waitForSelector("#nextOn:focus");
		page.fill("#nextOn", "2099-01-01");
		page.click("main .form-actions .btn-primary");
		page.waitForSelector("td .prose");
		assertThat(page.innerText("td .prose")).as("as it was written").isEqualTo("第一行\n第二行");
		page.navigate(url("/customers/" + number));
		assertThat(page.innerText(".event-content")).isEqualTo("第一行\n第二行");
		page.navigate(url("/customers/new"));
		page.waitForSelector("[name='f.name']:focus");
	}

	@Test
	void nobody_else_finds_what_was_typed() {
		String contact = "/customers/" + somebody() + "/contacts/new";
		Page page = typed(contact);
		signIn(page, this.users.the(Role.ADMIN));
		page.navigate(url(contact));
		assertThat(page.inputValue("#content")).isEmpty();
		assertThat(page.evaluate("sessionStorage.getItem('kedang.typed')")).isNull();
	}

	@Test
	void an_edit_that_came_too_late_does_not_undo_what_a_colleague_changed_meanwhile() {
		String number = somebody();
		String edit = "/customers/" + number + "/edit?category=basic";
		Page page = window(Look.WIDE);
		page.navigate(url("/login"));
		signIn(page, this.users.the(Role.MANAGER));
		page.navigate(url(edit));
		page.fill("[name='f.name']", "谈我的");
		page.context().clearCookies();
		page.click("main .form-actions .btn-primary");
		page.waitForURL("**/login?expired");
		Reader colleague = this.users.reader(Role.ADMIN);
		ArchiveHead head = this.heads.find(number, colleague).orElseThrow();
		this.editing.revise(head, head.version(), Map.of(this.catalogue.field(Subject.INDIVIDUAL, "name"), "谈同事"),
				colleague);
		signIn(page, this.users.the(Role.MANAGER));
		page.waitForURL("**" + edit);
		page.waitForSelector("form[data-typed] [role=status]");
		assertThat(page.inputValue("[name='f.name']")).isEqualTo("谈我的");
		page.click("main .form-actions .btn-primary");
		page.waitForSelector("[name='take.name']");
		assertThat(page.textContent("main")).contains("谈我的", "谈同事");
		picture(page, "typed-too-late", Look.WIDE);
	}

	@Test
	void a_new_customer_typed_when_the_session_was_over_is_there_again() {
		String form = "/customers/new?kind=individuals";
		Page page = window(Look.WIDE);
		page.navigate(url("/login"));
		signIn(page, this.users.the(Role.MANAGER));
		page.navigate(url(form));
		page.fill("[name='f.name']", "谈新客");
		page.context().clearCookies();
		page.click("main .form-actions .btn-primary");
		page.waitForURL("**/login?expired");
		signIn(page, this.users.the(Role.MANAGER));
		page.waitForURL("**" + form);
		page.waitForSelector("form[data-typed] [role=status]");
		assertThat(page.inputValue("[name='f.name']")).isEqualTo("谈新客");
	}

	@Test
	void what_was_typed_where_it_stands_in_the_archive_is_there_again() {
		String number = somebody();
		Page page = inPlace(number);
		page.fill("#basic [name='f.wechat']", "tan-jiu");
		page.context().clearCookies();
		page.click("#basic .form-actions .btn-primary");
		page.waitForURL("**/login?expired");
		signIn(page, this.users.the(Role.MANAGER));
		page.waitForURL("**/customers/" + number + "/edit?category=basic");
		page.waitForSelector("form[data-typed] [role=status]");
		assertThat(page.inputValue("[name='f.wechat']")).isEqualTo("tan-jiu");
		picture(page, "typed-in-place", Look.WIDE);
	}

	@Test
	void a_field_that_is_checked_when_the_session_is_over_takes_nothing_typed_away() {
		String number = somebody();
		Page page = inPlace(number);
		page.fill("#basic [name='f.wechat']", "tan-jiu");
		page.context().clearCookies();
		page.press("#basic [name='f.wechat']", "Tab");
		page.waitForURL("**/login?expired");
		signIn(page, this.users.the(Role.MANAGER));
		page.waitForURL("**/customers/" + number + "/edit?category=basic");
		page.waitForSelector("form[data-typed] [role=status]");
		assertThat(page.inputValue("[name='f.wechat']")).isEqualTo("tan-jiu");
	}

	@Test
	void what_was_saved_where_it_stands_is_not_typed_again_after_the_next_signing_in() {
		Page page = inPlace(somebody());
		page.fill("#basic [name='f.wechat']", "tan-jiu");
		page.click("#basic .form-actions .btn-primary");
		page.waitForSelector("#basic .saved");
		assertThat(page.evaluate("sessionStorage.getItem('kedang.typed')")).isNull();
	}

	private Page inPlace(String number) {
		Page page = window(Look.WIDE);
		page.navigate(url("/login"));
		signIn(page, this.users.the(Role.MANAGER));
		page.navigate(url("/customers/" + number + "/fields"));
		page.click("#basic [data-inplace]");
		page.waitForSelector("#basic [name='f.name']:focus");
		return page;
	}

	private String somebody() {
		return this.editing.open(Subject.INDIVIDUAL, Map.of(this.catalogue.field(Subject.INDIVIDUAL, "name"), "谈久"),
				this.users.reader(Role.MANAGER));
	}

	/** Typed, and sent when the session was over. */
	private Page typed(String contact) {
		Page page = window(Look.WIDE);
		page.navigate(url("/login"));
		signIn(page, this.users.the(Role.MANAGER));
		page.navigate(url(contact));
		page.fill("#content", "谈了很久");
		page.selectOption("#channel", "VISIT");
		page.context().clearCookies();
		page.click("main .form-actions .btn-primary");
		page.waitForURL("**/login?expired");
		return page;
	}

	private static void signIn(Page page, AppUser user) {
		page.fill("#username", user.username());
		page.fill("#password", People.PASSWORD);
		page.click("main button.btn-primary");
		page.waitForURL((address) -> !address.contains("/login"));
	}

}
