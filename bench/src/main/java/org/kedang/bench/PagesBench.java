package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times the managers' pages of the packaged application over HTTP:
 * {@code PagesBench kedang.jar [customers [orders]]}, each customer with so many orders
 * on average (3). The application itself scores all of them twice and counts their sales
 * before; then come each page's first visit and the median of 20 more.
 */
public final class PagesBench {

	private static final PrintStream OUT = System.out;

	private static final int VISITS = 20;

	private static final List<String> PAGES = List.of("/rankings", "/rankings/margin", "/grades", "/grades/movements",
			"/grades/hand", "/grades/late", "/grades/rules", "/rfm", "/churn", "/segments", "/portraits", "/baskets",
			"/compare", "/compare/customers/B-1", "/correlate", "/trends", "/explore", "/customers/B-1",
			"/customers/B-10", "/customers/B-1/grades");

	/** What pages lead to: the first link of a page that begins so. */
	private static final Map<String, String> LINKS = Map.of("/grades", "/grades/customers", "/grades/movements",
			"/grades/movements/customers", "/portraits", "/portraits/customers", "/rfm", "/customers?", "/churn",
			"/customers?", "/segments", "/customers?", "/trends", "/customers?", "/explore", "/customers?");

	private PagesBench() {
	}

	public static void main(String[] args) throws Exception {
		int customers = (args.length > 1) ? Integer.parseInt(args[1]) : 1_000_000;
		int orders = (args.length > 2) ? Integer.parseInt(args[2]) : 3;
		LoadedApplication.use(Path.of(args[0]), "2g", (jdbc) -> load(jdbc, customers, orders), (application, jdbc) -> {
			work(application);
			browse(application);
		});
	}

	private static void load(JdbcTemplate jdbc, int customers, int orders) {
		long start = System.nanoTime();
		SalesLoad.load(JdbcClient.create(jdbc), customers, orders);
		jdbc.update(
				"""
						update customer_figures f set first_purchase_on = t.first, last_purchase_on = t.last, purchases = t.count,
							orders = t.count, net_amount = t.amount, gross_amount = t.amount
						from (select customer_id, min(occurred_on) as first, max(occurred_on) as last, count(*) as count,
								sum(amount) as amount from sales_transaction group by 1) t
						where t.customer_id = f.customer_id
						""");
		jdbc.execute("vacuum analyze");
		OUT.printf("%,d customers with %,d orders loaded in %.0f s%n", customers, (long) customers * orders,
				BareParts.seconds(start));
	}

	private static void work(RunningApplication application) throws IOException, InterruptedException {
		for (String day : List.of("2024-04-01", "2024-05-01")) {
			OUT.printf("scored as of %s in %.0f s%n", day, application.client().score(day));
		}
		OUT.printf("sales counted in %.0f s%n", application.client().countSales());
	}

	private static void browse(RunningApplication application) throws IOException, InterruptedException {
		Browser browser = new Browser(application.address());
		browser.signIn("admin", RunningApplication.PASSWORD);
		for (String page : PAGES) {
			time(browser, page);
			Matcher link = Pattern.compile("href=\"(" + Pattern.quote(LINKS.getOrDefault(page, "#none")) + "[^\"]*)\"")
				.matcher(browser.read(page));
			if (link.find()) {
				time(browser, link.group(1).replace("&amp;", "&"));
			}
		}
	}

	private static void time(Browser browser, String page) throws IOException, InterruptedException {
		long[] micros = new long[VISITS];
		double first = 0;
		for (int i = -1; i < VISITS; i++) {
			long start = System.nanoTime();
			browser.get(page);
			if (i < 0) {
				first = BareParts.seconds(start) * 1000;
			}
			else {
				micros[i] = (System.nanoTime() - start) / 1000;
			}
		}
		Arrays.sort(micros);
		OUT.printf("  %-60s median %6.1f ms, slowest %6.1f ms, the first time %6.1f ms%n", page,
				micros[VISITS / 2] / 1000.0, micros[VISITS - 1] / 1000.0, first);
	}

}
