package org.kedang.web.browser;

import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.web.People;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * The pages that need nothing done before they are looked at.
 * <p>
 * A new page costs one line in {@link #PAGES}: who opens which address, and what its
 * picture is called in {@code target/pictures}. It is then opened wide, light and Chinese
 * and narrow, dark and English, and has to keep the policy, to fit the window and to be
 * readable for everybody (a second a look). What it shows is put into the database in
 * {@link #somebodyToShow()}, once, and the address may depend on it where {@code {id}}
 * stands for the one user of sales. A page that takes clicking to come to belongs into a
 * test of its feature, which extends {@link BrowserTest} and calls
 * {@link BrowserTest#picture}.
 */
class LooksTests extends BrowserTest {

	/** Those of one user stand together. */
	private static final List<Shown> PAGES = List.of(

			new Shown(null, "/login", "login"), new Shown(null, "/login?error", "login-error"),

			new Shown(Role.ADMIN, "/", "home-empty"), new Shown(Role.ADMIN, "/profile", "profile"),
			new Shown(Role.ADMIN, "/password", "password"), new Shown(Role.ADMIN, "/admin/users", "users"),
			new Shown(Role.ADMIN, "/admin/users/new", "user-new"), new Shown(Role.ADMIN, "/admin/users/{id}", "user"),
			new Shown(Role.ADMIN, "/admin/teams", "teams"), new Shown(Role.ADMIN, "/admin/audit", "audit"),
			new Shown(Role.ADMIN, "/admin/jobs", "jobs"), new Shown(Role.ADMIN, "/admin/fields", "fields"),
			new Shown(Role.ADMIN, "/admin/rules", "rules"), new Shown(Role.ADMIN, "/no/such/page", "error-404"),

			new Shown(Role.MANAGER, "/customers/new?kind=individuals", "customer-new"),

			new Shown(Role.SALES, "/admin/users", "error-403"));

	@Autowired
	private Teams teams;

	@Autowired
	private People people;

	@BeforeEach
	void somebodyToShow() {
		if (this.teams.named("华东一部").isEmpty()) {
			Team east = this.teams.save(new Team("华东一部"));
			this.teams.save(new Team("一个名字特别长的、连列都放不下的大客户与战略合作伙伴事业部"));
			this.people.somebody(Role.SALES, east);
			this.people.somebody(Role.MANAGER, east);
		}
	}

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#OPPOSITES")
	void every_page_looks_finished(Look look) {
		AppUser sales = this.people.the(Role.SALES);
		for (Shown shown : PAGES) {
			Page page = Optional.ofNullable(shown.role())
				.map((role) -> window(look, role))
				.orElseGet(() -> window(look));
			look(page, shown.path().replace("{id}", String.valueOf(sales.id())), shown.name(), look);
			giveBack(page);
		}
	}

	/**
	 * A page to look at.
	 *
	 * @param role of whoever opens it; null for somebody who is not signed in
	 * @param path its address
	 * @param name what its pictures are called
	 */
	private record Shown(@Nullable Role role, String path, String name) {

	}

}
