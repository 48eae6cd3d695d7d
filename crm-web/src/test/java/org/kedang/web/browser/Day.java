package org.kedang.web.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.kedang.access.AppUser;
import org.kedang.web.People;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * One reader's day in one look, from sign-in to sign-out, with mouse and keyboard: pages
 * are come to by the menu, by links and by keys. Wherever it stops, the page is judged as
 * {@link BrowserTest} does, and its picture lies in
 * {@code target/days/<look>/<reader>/<number>-<name>.png}.
 */
final class Day {

	private final BrowserTest test;

	private final Look look;

	private final Path folder;

	private final Page page;

	private int stops;

	Day(BrowserTest test, String reader, Look look) {
		this.test = test;
		this.look = look;
		this.folder = DayPictures.cleared(look, reader);
		this.page = test.window(look);
	}

	Page page() {
		return this.page;
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	/** Comes to the first page, is asked who it is, and says so. */
	void signIn(AppUser user) {
		this.page.navigate(this.test.url("/"));
		stop("sign-in");
		this.page.focus("#username");
		this.page.keyboard().type(user.username());
		this.page.keyboard().press("Tab");
		this.page.keyboard().type(People.PASSWORD);
		leave(() -> this.page.keyboard().press("Enter"));
		assertThat(find(".app")).isVisible();
	}

	/** Leaves by the menu of the account; whoever comes after has to sign in. */
	void signOut() {
		find(".bar-end > details.menu:last-child > summary").click();
		stop("account-menu");
		follow("form[action='/logout'] button");
		assertThat(find(".door .alert.good")).isVisible();
		stop("signed-out");
		this.page.navigate(this.test.url("/"));
		this.page.waitForURL("**/login**");
		assertThat(find("#password")).isVisible();
		this.test.giveBack(this.page);
		DayPictures.index();
	}

	/** Types an address, as from a colleague's message. */
	void open(String path) {
		this.page.navigate(this.test.url(path));
	}

	/** Follows an entry of the menu, which narrow windows keep in a drawer. */
	void menu(String path) {
		if (find(".drawer button").isVisible()) {
			find(".drawer button").click();
		}
		follow("a.nav-entry[href='" + path + "']");
	}

	/** Presses the first such link or button, and waits for the page that it leads to. */
	void follow(String selector) {
		leave(() -> find(selector).first().click());
	}

	/** Does what leads to another page, and waits for that. */
	void leave(Runnable step) {
		this.page.evaluate("window.stillHere = true");
		step.run();
		this.page.waitForFunction("() => !window.stillHere && document.readyState === 'complete'");
	}

	/** Presses a key outside of all boxes. */
	void press(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
		}
	}

	/** What was done is said to have been done. */
	void done() {
		assertThat(find(".stage > .page > .alert.good")).isVisible();
	}

	/** Looks whether everybody can read what is open, and keeps its picture. */
	void stop(String name) {
		this.stops++;
		// what stays in sight would lie across the picture
		this.page.evaluate("scrollTo(0, 0)");
		this.test.picture(this.page, this.folder.resolve("%02d-%s.png".formatted(this.stops, name)), this.look);
	}

}
