package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Times the pages of the packaged application as somebody signed in meets them, those of
 * the day's work first: {@code BrowseBench kedang.jar [customers [users [seconds]]]}: so
 * many users (50) browsing at once for so long (30) while the application is young, then
 * one alone, the median of 50 after 10 of the same, and what a first visit weighs, then
 * all again.
 */
public final class BrowseBench {

	private static final PrintStream OUT = System.out;

	private static final String FILTERED = "/customers?sort=amount&region=32&status=ACTIVE&" + BrowseLoad.CUSTOM_FIELD
			+ "=SILVER";

	private static final int DEPTH = 10_000;

	private static final int ROWS = 50;

	/** Fifty users who ask so often ask for a hundred and four pages a second. */
	private static final int RHYTHM = 480;

	private final Browser browser;

	private BrowseBench(Browser browser) {
		this.browser = browser;
	}

	public static void main(String[] args) throws Exception {
		int customers = (args.length > 1) ? Integer.parseInt(args[1]) : 1_000_000;
		int users = (args.length > 2) ? Integer.parseInt(args[2]) : 50;
		int seconds = (args.length > 3) ? Integer.parseInt(args[3]) : 30;
		LoadedApplication.use(Path.of(args[0]), "1g", (jdbc) -> BrowseLoad.load(jdbc, customers),
				(application, jdbc) -> {
					BrowseLoad.awaitWork(jdbc);
					browse(application, users, seconds);
				});
	}

	private static void browse(RunningApplication application, int users, int seconds) throws Exception {
		// first, for what comes after it to be warm
		new Crowd(application.address(), users, seconds, 0).browse(OUT);
		for (String username : List.of("admin", "sales1", "seller")) {
			Browser browser = new Browser(application.address());
			browser.signIn(username, RunningApplication.PASSWORD);
			OUT.println("as " + username);
			BrowseBench bench = new BrowseBench(browser);
			bench.time("workbench", "/");
			if (!username.equals("seller")) {
				bench.run(username.equals("admin"));
			}
		}
		new Crowd(application.address(), users, seconds, 0).browse(OUT);
		new Crowd(application.address(), users, seconds, RHYTHM).browse(OUT);
	}

	private void run(boolean seesEverybody) throws IOException, InterruptedException {
		if (seesEverybody) {
			String archive = "/customers/" + BrowseLoad.LONG_KNOWN;
			time("whom the pool gets soon", "/pool/warnings?whose=all");
			time("archive, long known", archive);
			time("its transactions", archive + "/transactions");
			time("its contacts", archive + "/contacts");
			weigh("archive", archive);
			weigh("roster", "/customers");
		}
		time("roster, three filters, by amount", FILTERED);
		deep();
		for (String typed : List.of("建国", "wjg", "5678")) {
			time("search as one types " + typed, "/search/suggestions?q=" + BrowseLoad.encoded(typed));
			time("page of results of " + typed, "/search?q=" + BrowseLoad.encoded(typed));
		}
	}

	private void deep() throws IOException, InterruptedException {
		String page = FILTERED;
		int depth = 0;
		while (depth < DEPTH) {
			Optional<String> next = this.browser.next(page);
			if (next.isEmpty()) {
				break;
			}
			page = next.get();
			depth += ROWS;
		}
		time("the same at depth " + depth, page);
	}

	private void time(String what, String path) throws IOException, InterruptedException {
		long[] micros = new long[50];
		double first = 0;
		for (int i = -10; i < micros.length; i++) {
			long start = System.nanoTime();
			this.browser.get(path);
			if (i == -10) {
				first = BareParts.seconds(start) * 1000;
			}
			if (i >= 0) {
				micros[i] = (System.nanoTime() - start) / 1000;
			}
		}
		Arrays.sort(micros);
		OUT.printf("  %-34s median %6.1f ms, slowest %6.1f ms, the first time %6.1f ms%n", what,
				micros[micros.length / 2] / 1000.0, micros[micros.length - 1] / 1000.0, first);
	}

	private void weigh(String what, String path) throws IOException, InterruptedException {
		Browser.Weight weight = this.browser.weigh(path);
		OUT.printf("  %s, first visit: %.1f KB, of it the page %.1f KB, in %d assets%n", what, weight.all() / 1024.0,
				weight.page() / 1024.0, weight.assets());
	}

}
