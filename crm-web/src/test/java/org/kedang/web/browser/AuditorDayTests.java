package org.kedang.web.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kedang.access.Role;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The day of an auditor, who reads who did what, and nothing else.
 */
class AuditorDayTests extends DayTest {

	@ParameterizedTest
	@FieldSource("org.kedang.web.browser.Look#ALL")
	void auditors_read_the_audit_and_nothing_else(Look look) {
		Day day = new Day(this, "auditor", look);
		day.signIn(employee("guoshen", "郭审", Role.AUDITOR));
		assertThat(day.find(".nav-entry")).hasCount(1);
		day.stop("audit");
		day.find("#action").selectOption("sign-in");
		day.page().waitForURL("**action=sign-in**");
		assertThat(day.find("#lines tbody tr").first()).containsText("郭审");
		day.stop("audit-of-sign-ins");
		day.open("/customers");
		assertThat(day.find(".empty h1")).isVisible();
		assertThat(day.find(".empty .btn-primary")).isVisible();
		day.stop("refused");
		day.follow(".empty .btn-primary");
		assertThat(day.find("#lines")).isVisible();
		day.signOut();
	}

}
