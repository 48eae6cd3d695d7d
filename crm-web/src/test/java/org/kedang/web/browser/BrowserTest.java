package org.kedang.web.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.kedang.KedangApplication;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.database.WithDatabase;
import org.kedang.web.People;
import org.opentest4j.TestAbortedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test that looks at pages with a real browser: the whole application on a free port
 * and a database of its own. A page that breaks the content security policy, scrolls
 * sideways or is hard to read for somebody fails. The pictures lie in
 * {@code target/pictures}. Without Chromium these tests are skipped, and say so.
 */
@Tag("browser")
@SpringBootTest(classes = KedangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "kedang.admin.password=first password")
@WithDatabase
@Import(People.class)
public abstract class BrowserTest {

	private static final Path PICTURES = Path.of("target", "pictures");

	private static final Set<String> GRAVE = Set.of("serious", "critical");

	private static final String REFUSED = """
			window.refused = [];
			document.addEventListener("securitypolicyviolation",
				(event) => window.refused.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample));
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	private Browser browser;

	private final List<BrowserContext> contexts = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	@BeforeEach
	void startBrowser() {
		this.browser = Chromium.executable().map(Chromium::start).orElseThrow(() -> {
			String message = "SKIPPED: no Chromium found, so no page was looked at (install chromium or set KEDANG_CHROMIUM)";
			System.err.println("\n" + "!".repeat(110) + "\n" + message + "\n" + "!".repeat(110) + "\n");
			return new TestAbortedException(message);
		});
	}

	@AfterEach
	void closePages() {
		this.contexts.forEach(BrowserContext::close);
		this.contexts.clear();
		assertThat(this.complaints).as("what the browser complained of").isEmpty();
	}

	/** An address of the application. */
	protected String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	/** A window in which nobody is signed in. */
	protected Page window(Look look) {
		BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setLocale(look.language())
			.setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setViewportSize(look.width(), look.height()));
		context.setDefaultTimeout(20_000);
		context.addInitScript(REFUSED);
		this.contexts.add(context);
		Page page = context.newPage();
		page.onConsoleMessage((message) -> {
			// an answer that is an error on purpose is reported here too, and what axe
			// was refused
			if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")
					&& !message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError(this.complaints::add);
		return page;
	}

	/**
	 * A window in which the one user of this role has signed in; it shows the first page.
	 */
	protected Page window(Look look, Role role) {
		return window(look, this.people.the(role));
	}

	protected Page window(Look look, AppUser user) {
		Page page = window(look);
		page.navigate(url("/login"));
		page.fill("#username", user.username());
		page.fill("#password", People.PASSWORD);
		page.click("main button.btn-primary");
		page.waitForURL((address) -> !address.contains("/login"));
		return page;
	}

	/** Opens a page, takes its picture and looks whether everybody can read it. */
	protected void look(Page page, String path, String name, Look look) {
		page.navigate(url(path));
		picture(page, name, look);
	}

	/** Takes a picture of what is open, and looks whether everybody can read it. */
	protected void picture(Page page, String name, Look look) {
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + look + ".png")));
		assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
			.as("%s %s scrolls sideways", name, look)
			.satisfies((overhang) -> assertThat(((Number) overhang).intValue()).isLessThanOrEqualTo(0));
		assertThat(page.evaluate("window.examined ? [] : window.refused")).as("%s %s breaks the policy", name, look)
			.isEqualTo(List.of());
		assertThat(look.examined() ? grave(page) : List.of()).as("%s %s is hard to read for somebody", name, look)
			.isEmpty();
	}

	/**
	 * What is wrong for whoever cannot see, hear or point well. It comes last: axe tries
	 * styles out itself.
	 */
	private static List<String> grave(Page page) {
		page.evaluate("window.examined = true");
		return new AxeBuilder(page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.filter((rule) -> GRAVE.contains(rule.getImpact()))
			.map(BrowserTest::describe)
			.toList();
	}

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getHelp()
				+ rule.getNodes()
					.stream()
					.limit(4)
					.map((node) -> "\n  " + node.getHtml() + "  " + node.getFailureSummary())
					.toList();
	}

}
