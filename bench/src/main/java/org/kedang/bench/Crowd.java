package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Users who browse at once: of a hundred pages 70 are rosters, 15 searches, 10 archives
 * and 5 contact logs of customers whom they see. They ask without pausing, which shows
 * how many pages there are in a second at most, or in a rhythm, each at the moments that
 * were set beforehand: who is answered late is late from that moment on, so that no
 * waiting is left out. It runs on the same machine as the application and takes its part
 * of the processors.
 */
final class Crowd {

	private static final Pattern CUSTOMER = Pattern.compile("href=\"/customers/(C-\\d+)\"");

	private static final List<String> ROSTERS = List.of("/customers", "/customers?sort=amount",
			"/customers?sort=region", "/customers?sort=grade", "/customers?sort=amount&region=32&status=ACTIVE",
			"/customers?owner=me");

	private static final List<String> TYPED = List.of("建国", "wjg", "5678", "王", "江苏", "zhang", "公司");

	private final URI application;

	private final int users;

	private final int seconds;

	private final int rhythm;

	/**
	 * A crowd that is yet to come.
	 * @param rhythm every how many milliseconds each asks for a page, 0 for at once when
	 * the last one is there
	 */
	Crowd(URI application, int users, int seconds, int rhythm) {
		this.application = application;
		this.users = users;
		this.seconds = seconds;
		this.rhythm = rhythm;
	}

	void browse(PrintStream out) throws Exception {
		List<User> crowd = new ArrayList<>();
		for (int i = 0; i < this.users; i++) {
			crowd.add(enter(i));
		}
		// a third of the time to warm up, not counted
		all(crowd, this.seconds / 3 + 1);
		crowd.forEach(User::forget);
		long start = System.nanoTime();
		all(crowd, this.seconds);
		double took = BareParts.seconds(start);
		long[] micros = crowd.stream()
			.flatMapToLong((user) -> user.micros.stream().mapToLong(Long::longValue))
			.toArray();
		Arrays.sort(micros);
		List<String> errors = crowd.stream().flatMap((user) -> user.errors.stream()).toList();
		out.printf("%d users at once for %d s, %s: %.1f pages/s, p50 %.1f ms, p99 %.1f ms, %d errors %s%n", this.users,
				this.seconds, (this.rhythm > 0) ? "a page every " + this.rhythm + " ms each" : "without pausing",
				micros.length / took, at(micros, 0.5), at(micros, 0.99), errors.size(),
				errors.stream().distinct().limit(3).toList());
	}

	private User enter(int i) throws IOException, InterruptedException {
		Browser browser = new Browser(this.application);
		browser.signIn("sales" + (1 + i % 50), RunningApplication.PASSWORD);
		List<String> customers = new ArrayList<>();
		Matcher customer = CUSTOMER.matcher(browser.read("/customers"));
		while (customer.find()) {
			customers.add(customer.group(1));
		}
		return new User(browser, customers, new Random(i));
	}

	private void all(List<User> crowd, int seconds) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(crowd.size());
		long end = System.nanoTime() + seconds * 1_000_000_000L;
		try {
			List<Future<?>> browsing = new ArrayList<>();
			crowd.forEach((user) -> browsing.add(threads.submit(() -> user.browse(end, this.rhythm * 1_000_000L))));
			for (Future<?> each : browsing) {
				each.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static double at(long[] sorted, double share) {
		return (sorted.length > 0) ? sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1000.0 : 0;
	}

	private static final class User {

		private final Browser browser;

		private final List<String> customers;

		private final Random luck;

		private final List<Long> micros = new ArrayList<>();

		private final List<String> errors = new ArrayList<>();

		User(Browser browser, List<String> customers, Random luck) {
			this.browser = browser;
			this.customers = customers;
			this.luck = luck;
			if (customers.isEmpty()) {
				throw new IllegalStateException("A roster without customers");
			}
		}

		void forget() {
			this.micros.clear();
			this.errors.clear();
		}

		/**
		 * Browses.
		 * @param rhythm nanoseconds from one page's moment to the next one's
		 */
		void browse(long end, long rhythm) {
			long moment = System.nanoTime() + (long) (rhythm * this.luck.nextDouble());
			try {
				while (System.nanoTime() < end) {
					TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
					ask(path(), moment);
					moment = (rhythm > 0) ? moment + rhythm : System.nanoTime();
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		private void ask(String path, long moment) throws InterruptedException {
			try {
				this.browser.get(path);
				this.micros.add((System.nanoTime() - moment) / 1000);
			}
			catch (IOException ex) {
				this.errors.add(String.valueOf(ex.getMessage()));
			}
		}

		private String path() {
			int chance = this.luck.nextInt(100);
			if (chance < 70) {
				return any(ROSTERS);
			}
			if (chance < 85) {
				return "/search/suggestions?q=" + BrowseLoad.encoded(any(TYPED));
			}
			return "/customers/" + any(this.customers) + ((chance < 95) ? "" : "/contacts");
		}

		private String any(List<String> choices) {
			return choices.get(this.luck.nextInt(choices.size()));
		}

	}

}
