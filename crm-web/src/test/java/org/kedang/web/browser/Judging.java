package org.kedang.web.browser;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether everybody can read what is open in a window.
 */
final class Judging {

	/** What stands in a place so narrow that each letter has a line of its own. */
	private static final String SQUEEZED = """
			[...document.querySelectorAll("dd, td, th")].filter((each) => each.textContent.trim().length > 3
				&& each.clientWidth < 24 && each.clientHeight > 60).map((each) => each.textContent.trim())
			""";

	/** Buttons that a finger would miss. */
	private static final String CRAMPED = """
			[...document.querySelectorAll(".btn, summary")].map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
				.filter(([, box]) => innerWidth < 600 && box.width > 0 && Math.min(box.width, box.height) < 35.5)
				.map(([text, box]) => `${text} ${box.width}×${box.height}`)
			""";

	/** Tables that scroll on a narrow screen, and do not show it. */
	private static final String HINTLESS = """
			[...document.querySelectorAll(".table-scroll")]
				.filter((each) => innerWidth < 600 && each.scrollWidth > each.clientWidth + 1
					&& getComputedStyle(each).backgroundImage === "none")
				.map((each) => each.getAttribute("aria-label"))
			""";

	/** How letters look that axe has found legible, with what is behind them. */
	private static final Set<String> LEGIBLE = new HashSet<>();

	private Judging() {
	}

	/** Fails where it is not as everybody can read it. */
	static void demand(Page page, Path file, Look look) {
		Map<?, ?> measured = (Map<?, ?>) page.evaluate("window.measure()");
		assertThat(measured.get("language")).as("%s is in the language", file).isEqualTo(look.language());
		assertThat((Integer) measured.get("overhang")).as("%s scrolls sideways", file).isLessThanOrEqualTo(0);
		assertThat(page.evaluate(SQUEEZED)).as("%s has words a letter wide", file).isEqualTo(List.of());
		assertThat(page.evaluate(CRAMPED)).as("%s has buttons too small for a finger", file).isEqualTo(List.of());
		assertThat(page.evaluate(HINTLESS)).as("%s has tables cut off without a sign", file).isEqualTo(List.of());
		assertThat((List<?>) measured.get("refused")).as("%s breaks the policy", file).isEmpty();
		assertThat(look.examined() ? examine(page) : List.of()).as("%s is hard to read for somebody", file).isEmpty();
	}

	/** What is hard to read for somebody in what is open. */
	@SuppressWarnings("unchecked")
	static List<String> examine(Page page) {
		Map<String, List<String>> examined = (Map<String, List<String>>) page
			.evaluate("(legible) => window.examine(legible)", List.copyOf(LEGIBLE));
		LEGIBLE.addAll(examined.get("legible"));
		return examined.get("findings");
	}

}
