package org.kedang.web.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** That the other tests of the browser would hear of what is hard to read. */
class ExaminationTests extends BrowserTest {

	@Test
	void faint_letters_are_found_each_time_and_also_where_they_were_legible_on_another_ground() {
		Page page = window(Look.WIDE, Role.ADMIN);
		page.navigate(url("/profile"));
		assertThat(Judging.examine(page)).isEmpty();
		assertThat(headed(page, "rgb(225, 225, 225)", "")).singleElement().asString().startsWith("color-contrast");
		assertThat(Judging.examine(page)).singleElement().asString().startsWith("color-contrast");
		assertThat(headed(page, "rgb(225, 225, 225)", "rgb(20, 20, 20)")).isEmpty();
		assertThat(headed(page, "rgb(225, 225, 225)", "")).singleElement().asString().startsWith("color-contrast");
	}

	@Test
	void a_page_that_is_hard_to_read_fails_and_leaves_its_picture() throws IOException {
		Path picture = PICTURES.resolve("examination-" + Look.WIDE + ".png");
		Files.deleteIfExists(picture);
		Page page = window(Look.WIDE);
		page.navigate(url("/login"));
		page.evaluate("document.querySelectorAll('label').forEach((label) => label.remove())");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> picture(page, "examination", Look.WIDE))
			.withMessageContaining("hard to read for somebody")
			.withMessageContaining("label: ");
		assertThat(picture).exists();
	}

	/** What is found where the heading has these colours. */
	private static List<String> headed(Page page, String letters, String ground) {
		page.evaluate("""
				([letters, ground]) =>
					Object.assign(document.querySelector("h1").style, { color: letters, backgroundColor: ground })
				""", List.of(letters, ground));
		page.evaluate("window.measure()");
		return Judging.examine(page);
	}

}
