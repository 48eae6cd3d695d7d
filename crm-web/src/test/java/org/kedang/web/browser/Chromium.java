package org.kedang.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import org.kedang.database.Scratch;

/**
 * The system's Chromium, started once a JVM with one profile for all: a new profile has
 * to fetch and to compile everything anew, which takes longer than most tests. Nothing is
 * ever downloaded.
 */
final class Chromium {

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
			"--font-render-hinting=none", "--process-per-site");

	private static BrowserContext profile;

	private Chromium() {
	}

	static Optional<Path> executable() {
		return Stream
			.of(System.getenv("KEDANG_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
					"/usr/bin/google-chrome")
			.filter(Objects::nonNull)
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	static synchronized BrowserContext start(Path executable) {
		if (profile == null) {
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1",
						"NODE_OPTIONS", "--max-old-space-size=512", "TMPDIR", Scratch.place().toString())));
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
			profile = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS))
				.newContext(new Browser.NewContextOptions().setLocale("zh-CN").setReducedMotion(ReducedMotion.REDUCE));
			profile.setDefaultTimeout(20_000);
			PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
			profile.addInitScript(script(Chromium.class, "examine.js"));
			profile.addInitScript("window.wakeAxe = () => {\n" + script(AxeBuilder.class, "/axe.min.js") + "\n}");
		}
		return profile;
	}

	private static String script(Class<?> beside, String name) {
		try (InputStream script = beside.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
