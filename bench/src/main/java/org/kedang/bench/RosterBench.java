package org.kedang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.access.Scope;
import org.kedang.access.Theme;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.CustomFields;
import org.kedang.customer.CustomIndexes;
import org.kedang.customer.CustomerSearch;
import org.kedang.customer.AmountRanges;
import org.kedang.customer.RosterFilter;
import org.kedang.customer.RosterFilter.Between;
import org.kedang.customer.RosterFilter.InRegion;
import org.kedang.customer.RosterFilter.OfClass;
import org.kedang.customer.RosterFilter.OfGrade;
import org.kedang.customer.RosterFilter.OfOutlook;
import org.kedang.customer.RosterFilter.OneOf;
import org.kedang.customer.RosterFilter.Outlook;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSort;
import org.kedang.customer.Rosters;
import org.kedang.database.LocalPostgres;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.util.FileSystemUtils;

/**
 * Times rosters and search: {@code RosterBench [customers [url user password]]}, each the
 * median of 50 after 10 to warm up. Without a URL an embedded database is made in a
 * temporary folder; a database without customers is filled with roster.sql.
 */
public final class RosterBench {

	private static final PrintStream OUT = System.out;

	private static final int DEPTH = 10_000;

	private final JdbcClient jdbc;

	private final Rosters rosters;

	private final CustomerSearch search;

	private RosterBench(JdbcClient jdbc, Rosters rosters, CustomerSearch search) {
		this.jdbc = jdbc;
		this.rosters = rosters;
		this.search = search;
	}

	public static void main(String[] args) throws IOException {
		int customers = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		if (args.length > 3) {
			measure(args[1], args[2], args[3], customers);
			return;
		}
		Path folder = Files.createTempDirectory("kedang-bench-");
		try (LocalPostgres server = LocalPostgres.start(folder.resolve("data/postgresql"), folder.resolve("cache"),
				Map.of())) {
			measure(server.url(), server.user(), server.password(), customers);
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static void measure(String url, String user, String password, int customers) throws IOException {
		try (HikariDataSource source = new HikariDataSource();
				AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			source.setJdbcUrl(url);
			source.setUsername(user);
			source.setPassword(password);
			source.setMaximumPoolSize(2);
			Flyway.configure().dataSource(source).load().migrate();
			JdbcClient jdbc = JdbcClient.create(source);
			load(new JdbcTemplate(source), customers);
			context.registerBean(DataSource.class, () -> source);
			context.registerBean(JdbcClient.class, () -> jdbc);
			context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
			context.registerBean(Clock.class, Clock::systemDefaultZone);
			context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
			context.register(Transactions.class, Catalogue.class, CustomFields.class, Rosters.class,
					CustomerSearch.class, CustomIndexes.class, AmountRanges.class);
			context.refresh();
			context.getBean(CustomIndexes.class).keep();
			keep(context.getBean(AmountRanges.class));
			new RosterBench(jdbc, context.getBean(Rosters.class), context.getBean(CustomerSearch.class)).run();
		}
	}

	static void load(JdbcTemplate jdbc, int customers) throws IOException {
		if (Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from customer)", Boolean.class))) {
			OUT.println("Customers are there already; listing those.");
			return;
		}
		long start = System.nanoTime();
		jdbc.execute(script("/roster.sql").replace("/* customers */ 1000", String.valueOf(customers)));
		jdbc.execute("vacuum analyze");
		OUT.printf("%,d customers loaded in %d s%n", customers, (System.nanoTime() - start) / 1_000_000_000);
	}

	private static void keep(AmountRanges ranges) {
		long start = System.nanoTime();
		ranges.keep();
		OUT.printf("ranges of grades found in %d ms%n", (System.nanoTime() - start) / 1_000_000);
	}

	static String script(String name) throws IOException {
		try (InputStream script = Objects.requireNonNull(RosterBench.class.getResourceAsStream(name))) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void run() {
		Reader manager = reader(1, Role.MANAGER, null, Scope.ALL);
		Reader sales = sales();
		for (Reader reader : new Reader[] { manager, sales }) {
			OUT.println("as " + reader.role());
			for (RosterSort sort : RosterSort.values()) {
				RosterQuery first = RosterQuery.by(sort);
				RosterQuery deep = first.after(cursorAt(first, reader));
				time(sort + " first page", () -> page(first, reader));
				time(sort + " page at depth " + DEPTH, () -> page(deep, reader));
			}
			filtered(reader);
			graded(reader);
			for (String typed : new String[] { "王建国", "建国", "公司", "江苏华", "王", "wangjianguo", "wjg", "5678", "12345678",
					"C-00012", "无此人名" }) {
				time("search " + typed, () -> this.search.find(typed, reader, 10));
				time("roster of " + typed, () -> page(RosterQuery.by(RosterSort.ACQUIRED).searching(typed), reader));
			}
		}
	}

	/** Three filters each, one of them on a field of the administrator's. */
	private void filtered(Reader reader) {
		OneOf active = new OneOf("status", List.of("ACTIVE"));
		RosterQuery amount = RosterQuery.by(RosterSort.AMOUNT);
		for (RosterQuery query : List.of(
				amount.with(active, new OneOf("xLevel", List.of("SILVER")), new InRegion("32")),
				amount.with(active, new OneOf("xLevel", List.of("PLAIN")), new InRegion("3201")),
				amount.with(active, new OneOf("xLevel", List.of("RARE")), new InRegion("32")),
				amount.with(active, new Between("xSeats", "1000", null), new OfOutlook(Outlook.CHURN, 1)))) {
			String what = query.filters().get(1) + ", " + query.filters().get(2);
			RosterQuery deep = query.after(cursorAt(query, reader));
			time(what, () -> page(query, reader));
			time("at depth " + DEPTH + " or the last", () -> page(deep, reader));
			time("counted later", () -> this.rosters.count(query, reader));
		}
	}

	/** By grades, of which one customer in five hundred has some by hand. */
	private void graded(Reader reader) {
		RosterFilter low = new OfGrade('D');
		RosterFilter active = new OneOf("status", List.of("ACTIVE"));
		RosterFilter jiangsu = new InRegion("32");
		for (List<RosterFilter> filters : List.of(List.<RosterFilter>of(new OfGrade('A')), List.of(low),
				List.<RosterFilter>of(new OfClass(8)), List.<RosterFilter>of(new OfOutlook(Outlook.CHURN, 1)),
				List.<RosterFilter>of(new OfOutlook(Outlook.CREDIT, 6)),
				List.<RosterFilter>of(new OfOutlook(Outlook.RELATIONSHIP, 5)), List.of(low, active, jiangsu))) {
			for (RosterSort sort : List.of(RosterSort.AMOUNT, RosterSort.ACQUIRED, RosterSort.NAME, RosterSort.GRADE)) {
				RosterQuery query = RosterQuery.by(sort).with(filters.toArray(RosterFilter[]::new));
				time(filters + " by " + sort, () -> page(query, reader));
			}
			RosterQuery amount = RosterQuery.by(RosterSort.AMOUNT).with(filters.toArray(RosterFilter[]::new));
			RosterQuery deep = amount.after(cursorAt(amount, reader));
			time("by AMOUNT at depth " + DEPTH + " or the last", () -> page(deep, reader));
		}
	}

	private void page(RosterQuery query, Reader reader) {
		this.rosters.find(query, reader);
		this.rosters.quickCount(query, reader);
	}

	private @Nullable String cursorAt(RosterQuery query, Reader reader) {
		String cursor = null;
		for (int row = 0; row < DEPTH; row += RosterQuery.LONGEST) {
			String next = this.rosters.find(query.limit(RosterQuery.LONGEST).after(cursor), reader).next();
			if (next == null) {
				break;
			}
			cursor = next;
		}
		return cursor;
	}

	private static void time(String what, Runnable work) {
		long[] micros = new long[50];
		for (int i = -10; i < micros.length; i++) {
			long start = System.nanoTime();
			work.run();
			if (i >= 0) {
				micros[i] = (System.nanoTime() - start) / 1000;
			}
		}
		Arrays.sort(micros);
		OUT.printf("  %-48s median %6.1f ms, slowest %6.1f ms%n", what, micros[micros.length / 2] / 1000.0,
				micros[micros.length - 1] / 1000.0);
	}

	/**
	 * Somebody with a team of five, who sees a tenth of the owned customers and the pool.
	 */
	private Reader sales() {
		long id = this.jdbc.sql("select min(id) from app_user where role = 'SALES'").query(Long.class).single();
		long team = this.jdbc.sql("select team_id from app_user where id = ?").param(id).query(Long.class).single();
		long[] mates = this.jdbc.sql("select id from app_user where team_id = ?")
			.param(team)
			.query(Long.class)
			.list()
			.stream()
			.mapToLong(Long::longValue)
			.toArray();
		return reader(id, Role.SALES, team, new Scope(false, mates));
	}

	private static Reader reader(long id, Role role, @Nullable Long team, Scope scope) {
		return new Reader(id, "bench", "Bench", role, team, scope, true, false, null, Theme.AUTO, "", null);
	}

	@EnableTransactionManagement(proxyTargetClass = true)
	static class Transactions {

	}

}
