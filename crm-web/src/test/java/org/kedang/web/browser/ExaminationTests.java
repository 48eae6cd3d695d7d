package org.kedang.web.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** That the other tests of the browser would hear of what is hard to read. */
class ExaminationTests extends BrowserTest {

	@Test
	void faint_letters_are_found_each_time_and_also_where_they_were_legible_on_another_ground() {
		Page page = window(Look.WIDE, Role.ADMIN);
		page.navigate(url("/profile"));
		assertThat(examine(page)).isEmpty();
		assertThat(headed(page, "rgb(225, 225, 225)", "")).singleElement().asString().startsWith("color-contrast");
		assertThat(examine(page)).singleElement().asString().startsWith("color-contrast");
		assertThat(headed(page, "rgb(225, 225, 225)", "rgb(20, 20, 20)")).isEmpty();
		assertThat(headed(page, "rgb(225, 225, 225)", "")).singleElement().asString().startsWith("color-contrast");
	}

	@Test
	void a_box_without_a_name_is_found() {
		Page page = window(Look.WIDE);
		page.navigate(url("/login"));
		page.evaluate("document.querySelectorAll('label').forEach((label) => label.remove())");
		assertThat(examine(page)).anyMatch((finding) -> finding.startsWith("label: "));
	}

	/** What is found where the heading has these colours. */
	private static List<String> headed(Page page, String letters, String ground) {
		page.evaluate("""
				([letters, ground]) =>
					Object.assign(document.querySelector("h1").style, { color: letters, backgroundColor: ground })
				""", List.of(letters, ground));
		page.evaluate("window.measure()");
		return examine(page);
	}

}
