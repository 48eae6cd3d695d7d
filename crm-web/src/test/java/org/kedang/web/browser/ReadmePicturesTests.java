package org.kedang.web.browser;

import java.time.Duration;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.ScoringRuns;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Looks at the sample as whoever tries the product sees it, and takes the pictures of the
 * README: {@code target/pictures/readme-*.png}, which are copied to
 * {@code docs/pictures}.
 */
@TestPropertySource(properties = "kedang.demo=true")
class ReadmePicturesTests extends BrowserTest {

	@Autowired
	private ScoringRuns runs;

	/** The sample is scored as soon as it is there. */
	@Override
	void forgetScorings() {
	}

	@Test
	void the_sample_has_a_ranking_and_the_archive_of_its_best_customer() {
		await().atMost(Duration.ofMinutes(3)).until(() -> this.runs.current().isPresent());
		Page page = window(Look.WIDE, Role.ADMIN);
		page.navigate(url("/rankings"));
		assertThat(page.locator("#lines tbody tr").count()).isEqualTo(50);
		taken(page, "ranking");
		page.click("#lines a.name-link >> nth=0");
		page.waitForURL("**/customers/*");
		assertThat(page.locator("main").textContent()).contains("大事记", "重要价值");
		taken(page, "archive");
	}

	private void taken(Page page, String name) {
		picture(page, "sample-" + name, Look.WIDE);
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("readme-" + name + ".png")));
	}

}
