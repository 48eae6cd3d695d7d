package org.kedang.web.browser;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.kedang.KedangApplication;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.database.WithDatabase;
import org.kedang.web.People;
import org.kedang.web.Scorings;
import org.kedang.web.support.Languages;
import org.opentest4j.TestAbortedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test that looks at pages with a real browser: the whole application on a free port
 * and a database of its own. A page that breaks the content security policy, asks another
 * host for something, scrolls sideways or is hard to read for somebody fails. The
 * pictures lie in {@code target/pictures}; with {@code -Dkedang.pictures=false}, which
 * saves a minute, those of pages that fail. Without Chromium these tests are skipped, and
 * say so. No test sees a scoring run of another one.
 */
@Tag("browser")
@SpringBootTest(classes = KedangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "kedang.admin.password=first password", "spring.servlet.multipart.max-file-size=1MB",
				"spring.servlet.multipart.max-request-size=1MB" })
@WithDatabase
@Import(People.class)
public abstract class BrowserTest {

	private static final boolean PICTURED = !"false".equals(System.getProperty("kedang.pictures"));

	/** Pixels of a picture, from above: to draw more takes seconds. */
	private static final int MOST_PIXELS = 4_000_000;

	static final Path PICTURES = Path.of("target", "pictures");

	/** That it has come, and that whatever a page fetches by itself has come too. */
	private static final String SETTLED = """
			() => document.readyState === "complete" && document.fonts.status === "loaded"
				&& !document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling")
			""";

	/** Of who has signed in, by address of the application and name. */
	private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

	/** Windows whose tests are over: to open one takes longer than to show a page. */
	private static final Deque<Page> IDLE = new ArrayDeque<>();

	/**
	 * An answer that is an error on purpose, what axe was refused, and the icon of a page
	 * that was left before it came.
	 */
	private static final List<String> EXPECTED = List.of("Failed to load resource", "Content Security Policy",
			"from origin 'null'");

	/** How the address of a request begins that stays on the host. */
	private static final List<String> HERE = List.of("http://localhost:", "data:", "blob:", "about:");

	private static final List<String> COMPLAINTS = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient database;

	private BrowserContext browser;

	private final List<Page> windows = new ArrayList<>();

	@BeforeEach
	@AfterEach
	void forgetScorings() {
		Scorings.forget(this.database);
	}

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
		List.copyOf(this.windows).forEach(this::giveBack);
		List<String> complaints = List.copyOf(COMPLAINTS);
		COMPLAINTS.clear();
		assertThat(complaints).as("what the browser complained of").isEmpty();
	}

	/** Empties a window, for the next who wants one. */
	protected void giveBack(Page page) {
		page.navigate("about:blank");
		this.windows.remove(page);
		IDLE.push(page);
	}

	/** An address of the application. */
	protected String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	/**
	 * A window in which nobody is signed in; nothing is open in it. Earlier windows show
	 * their next pages as this one does, to the same user in the same language.
	 */
	protected Page window(Look look) {
		this.browser.clearCookies();
		this.browser.addCookies(List.of(new Cookie(Languages.COOKIE, look.language()).setUrl(url("/"))));
		Page page = IDLE.isEmpty() ? open() : IDLE.pop();
		this.windows.add(page);
		page.setViewportSize(look.width(), look.height());
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN)
			.setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
		return page;
	}

	private Page open() {
		Page page = this.browser.newPage();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && EXPECTED.stream().noneMatch(message.text()::contains)) {
				COMPLAINTS.add(message.text());
			}
		});
		page.onPageError(COMPLAINTS::add);
		page.onRequest((request) -> {
			if (HERE.stream().noneMatch(request.url()::startsWith)) {
				COMPLAINTS.add("a request leaves the host: " + request.url());
			}
		});
		return page;
	}

	/**
	 * A window in which the one user of this role has signed in; nothing is open in it.
	 */
	protected Page window(Look look, Role role) {
		return window(look, this.people.the(role));
	}

	protected Page window(Look look, AppUser user) {
		List<Cookie> session = SESSIONS.computeIfAbsent(url("/") + user.username(), (key) -> signIn(user));
		Page page = window(look);
		this.browser.addCookies(session);
		return page;
	}

	private List<Cookie> signIn(AppUser user) {
		Page page = window(Look.WIDE);
		page.navigate(url("/login"));
		page.fill("#username", user.username());
		page.fill("#password", People.PASSWORD);
		page.click("main button.btn-primary");
		page.waitForURL((address) -> !address.contains("/login"));
		return this.browser.cookies().stream().filter((cookie) -> !cookie.name.equals(Languages.COOKIE)).toList();
	}

	/** Opens a page and looks whether everybody can read it. */
	protected void look(Page page, String path, String name, Look look) {
		page.navigate(url(path));
		picture(page, name, look);
	}

	/**
	 * Looks whether everybody can read what is open; takes its picture, always or if it
	 * is not as it ought to be.
	 */
	protected void picture(Page page, String name, Look look) {
		picture(page, PICTURES.resolve(name + "-" + look + ".png"), look);
	}

	/** The same, with the picture in this file. */
	void picture(Page page, Path file, Look look) {
		page.waitForFunction(SETTLED);
		// a window behind another is drawn once a second only
		page.bringToFront();
		if (PICTURED) {
			shoot(page, file);
		}
		try {
			Judging.demand(page, file, look);
		}
		catch (AssertionError ex) {
			shoot(page, file);
			throw ex;
		}
	}

	/** Of long lists what a few screens show: below that they go on alike. */
	private static void shoot(Page page, Path file) {
		int width = page.viewportSize().width;
		int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setClip(0, 0, width, Math.min(height, MOST_PIXELS / width))
			.setPath(file));
	}

}
