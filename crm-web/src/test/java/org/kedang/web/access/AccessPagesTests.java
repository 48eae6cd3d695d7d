package org.kedang.web.access;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kedang.access.Role;
import org.kedang.web.browser.BrowserTest;
import org.kedang.web.browser.Look;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class AccessPagesTests extends BrowserTest {

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#OPPOSITES")
	void menus_open_by_keyboard_and_close_with_escape(Look look) {
		Page page = window(look, Role.ADMIN);
		page.navigate(url("/"));
		page.keyboard().press("/");
		assertThat(page.locator("#search")).isFocused();
		page.locator(".bar-end details").last().locator("summary").press("Enter");
		assertThat(page.locator(".menu-panel:visible")).hasCount(1);
		picture(page, "menu-user", look);
		page.keyboard().press("Escape");
		assertThat(page.locator(".menu-panel:visible")).hasCount(0);
		if (look.width() < 600) {
			page.locator(".drawer button").press("Enter");
			assertThat(page.locator(".side")).isVisible();
			picture(page, "menu-drawer", look);
		}
		else {
			assertThat(page.locator(".drawer")).isHidden();
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
		assertThat(page.locator("dialog[open]")).isVisible();
		picture(page, "confirm", look);
		page.locator("dialog[open] .btn-primary").click();
		assertThat(page.locator(".alert.good")).isVisible();
	}

}
