package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.database.LocalPostgres;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Times scoring runs from kept figures: {@code RfmBench [customers [url user password]]}.
 * Without a URL an embedded database is made in a temporary folder. The figures depend on
 * nothing but the number of customers.
 */
public final class RfmBench {

	private static final PrintStream OUT = System.out;

	private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

	private RfmBench() {
	}

	public static void main(String[] args) throws IOException {
		int customers = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		if (args.length > 3) {
			measure(source(args[1], args[2], args[3]), customers);
			return;
		}
		Path folder = Files.createTempDirectory("kedang-bench-");
		try (LocalPostgres server = LocalPostgres.start(folder.resolve("data/postgresql"), folder.resolve("cache"),
				Map.of())) {
			measure(source(server.url(), server.user(), server.password()), customers);
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static DataSource source(String url, String user, String password) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setURL(url);
		source.setUser(user);
		source.setPassword(password);
		return source;
	}

	private static void measure(DataSource source, int customers) {
		Flyway.configure().dataSource(source).load().migrate();
		load(JdbcClient.create(source), customers);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean(DataSource.class, () -> source);
			context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
			context.registerBean(Clock.class,
					() -> Clock.fixed(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
			context.scan("org.kedang.analytics");
			context.refresh();
			long[] millis = new long[5];
			for (int i = 0; i < millis.length; i++) {
				millis[i] = run(context.getBean(ScoringRuns.class));
			}
			OUT.printf("RFM run over %,d customers: first %,d ms, median of %d %,d ms%n", customers, millis[0],
					millis.length, Arrays.stream(millis).sorted().toArray()[millis.length / 2]);
		}
	}

	private static long run(ScoringRuns runs) {
		long start = System.nanoTime();
		long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		ScoringRun run = runs.runNow(ScoringRequest.of(DAY, Returns.NET, null));
		long millis = (System.nanoTime() - start) / 1_000_000;
		OUT.printf("run %d: %s from %s, %,d ms, of them %,d ms of this thread's processor time%n", run.id(),
				run.state(), run.source(), millis,
				(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
		return millis;
	}

	/**
	 * As many customers, unless there are some already, with figures scattered by a hash
	 * of their number.
	 */
	private static void load(JdbcClient jdbc, int customers) {
		if (jdbc.sql("select exists (select from customer)").query(Boolean.class).single()) {
			OUT.println("Customers are there already; scoring those.");
			return;
		}
		Instant start = Instant.now();
		jdbc.sql("alter table customer disable trigger customer_has_figures").update();
		jdbc.sql("""
				insert into customer (kind, number, name, acquired_on)
				select 'I', 'B-' || i, 'B-' || i, date '2020-01-01' from generate_series(1, ?) as i order by i
				""").param(customers).update();
		jdbc.sql("alter table customer enable trigger customer_has_figures").update();
		jdbc.sql("""
				insert into customer_figures (customer_id, first_purchase_on, last_purchase_on, purchases, orders,
					net_amount, gross_amount)
				select id, date '2020-01-01', date '2024-04-30' - (h % 900)::int, 1 + (h / 1000 % 40)::int, 50,
					(h / 7 % 100000000) / 100.0 - 1000, (h / 7 % 100000000) / 100.0
				from (select id, abs(hashint8extended(id, 42)) as h from customer) as hashed order by id
				""").update();
		jdbc.sql("vacuum analyze customer_figures").update();
		OUT.printf("%,d customers loaded in %d s%n", customers,
				Instant.now().getEpochSecond() - start.getEpochSecond());
	}

}
