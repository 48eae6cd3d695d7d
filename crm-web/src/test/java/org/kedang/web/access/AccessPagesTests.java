package org.kedang.web.access;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.web.People;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class AccessPagesTests extends BrowserTest {

	@Autowired
	private Teams teams;

	@Autowired
	private People people;

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#OPPOSITES")
	void the_pages_about_people_look_finished(Look look) {
		Page page = window(look);
		look(page, "/login", "login", look);
		look(page, "/login?error", "login-error", look);
		people();
		page = window(look, Role.ADMIN);
		picture(page, "home-empty", look);
		look(page, "/profile", "profile", look);
		look(page, "/password", "password", look);
		look(page, "/admin/users", "users", look);
		look(page, "/admin/users/new", "user-new", look);
		look(page, "/admin/users/" + this.people.the(Role.SALES).id(), "user", look);
		look(page, "/admin/teams", "teams", look);
		look(page, "/admin/audit", "audit", look);
		look(page, "/no/such/page", "error-404", look);
		look(window(look, Role.SALES), "/admin/users", "error-403", look);
	}

	private void people() {
		if (this.teams.named("华东一部").isEmpty()) {
			Team east = this.teams.save(new Team("华东一部"));
			this.teams.save(new Team("一个名字特别长的、连列都放不下的大客户与战略合作伙伴事业部"));
			this.people.somebody(Role.SALES, east);
			this.people.somebody(Role.MANAGER, east);
		}
	}

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#OPPOSITES")
	void menus_open_by_keyboard_and_close_with_escape(Look look) {
		Page page = window(look, Role.ADMIN);
		page.keyboard().press("/");
		assertThat(page.locator("#search")).isFocused();
		page.locator(".bar-end details").last().locator("summary").press("Enter");
		assertThat(page.locator(".menu-panel:visible")).hasCount(1);
		picture(page, "menu-user", look);
		page.keyboard().press("Escape");
		assertThat(page.locator(".menu-panel:visible")).hasCount(0);
		if (look.width() < 600) {
			page.locator(".drawer > summary").press("Enter");
			picture(page, "menu-drawer", look);
		}
	}

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#OPPOSITES")
	void a_token_is_shown_once_and_revoked_after_a_question(Look look) {
		Page page = window(look, Role.SALES);
		page.navigate(url("/profile"));
		page.fill("#name", "报表");
		page.locator("#tokens form.filters button").click();
		assertThat(page.locator("#secret")).containsText("kd_");
		picture(page, "profile-token", look);
		page.reload();
		assertThat(page.locator("#secret")).hasCount(0);
		page.locator("#tokens tbody button").first().click();
		assertThat(page.locator("dialog")).isVisible();
		picture(page, "confirm", look);
		page.locator("dialog .btn-primary").click();
		assertThat(page.locator(".alert.good")).isVisible();
	}

}
