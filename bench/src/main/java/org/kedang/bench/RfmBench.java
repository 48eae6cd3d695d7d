package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CreditTrials;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradeMove;
import org.kedang.analytics.MoveQuery;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.analytics.credit.Scorecard;
import org.kedang.analytics.rfm.ScoreRule;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times scoring runs: {@code RfmBench [customers [orders [url user password]]]}, each
 * customer with so many orders on average, a tenth of them firms that are sent invoices,
 * and everybody spoken to once; 0 orders for none of that, RFM from kept figures alone.
 * Without a URL an embedded database is made in a temporary folder. The figures depend on
 * nothing but the two numbers.
 */
public final class RfmBench {

	private static final PrintStream OUT = System.out;

	private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

	/** A window that holds everything: read from the orders, not from kept figures. */
	private static final int EVER = 36_500;

	private RfmBench() {
	}

	public static void main(String[] args) throws IOException {
		int customers = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		int orders = (args.length > 1) ? Integer.parseInt(args[1]) : 0;
		MadeDatabase.use(args, (source) -> measure(source, customers, orders));
	}

	private static void measure(DataSource source, int customers, int orders) {
		Flyway.configure().dataSource(source).load().migrate();
		load(JdbcClient.create(source), customers, orders);
		try (AnnotationConfigApplicationContext context = Analytics.start(source, source, DAY)) {
			ScoringRuns runs = context.getBean(ScoringRuns.class);
			long[] millis = new long[(orders > 0) ? 2 : 5];
			for (int i = 0; i < millis.length; i++) {
				millis[i] = run(runs, null);
			}
			OUT.printf("RFM over %,d customers: first %,d ms, median of %d %,d ms%n", customers, millis[0],
					millis.length, Arrays.stream(millis).sorted().toArray()[millis.length / 2]);
			if (orders > 0) {
				OUT.println("and with the figures of every order anew:");
				run(runs, EVER);
				tryOut(context, runs.current().orElseThrow().id());
			}
		}
	}

	/** How long the what-if of other credit rules takes, three times in a row. */
	private static void tryOut(AnnotationConfigApplicationContext context, long run) {
		Scorecard usual = CreditRules.usual().scorecard();
		Scorecard stricter = new Scorecard("draft", usual.tables(), List.of(950, 880, 790, 690, 600, 500, 380));
		CreditTrials trials = context.getBean(CreditTrials.class);
		for (int i = 0; i < 3; i++) {
			long start = System.nanoTime();
			List<GradeMove> moves = trials.moves(run, stricter);
			long counted = System.nanoTime();
			GradeMove one = moves.stream().filter((move) -> move.was() != move.now()).findFirst().orElseThrow();
			trials.list(MoveQuery.first(GradeKind.CREDIT, run, run, one.was(), one.now()), stricter, 51);
			OUT.printf("what-if of %,d firms: %,d ms, a page of those who would move %,d ms%n",
					moves.stream().mapToInt(GradeMove::customers).sum(), (counted - start) / 1_000_000,
					(System.nanoTime() - counted) / 1_000_000);
		}
	}

	/** How long RFM took; the whole run and its other steps are printed. */
	private static long run(ScoringRuns runs, @Nullable Integer windowDays) {
		long start = System.nanoTime();
		long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		ScoringRun run = runs
			.runNow(new ScoringRequest(DAY, Returns.NET, windowDays, new ScoreRule.Quintiles(), false, null));
		long millis = (System.nanoTime() - start) / 1_000_000;
		OUT.printf("run %d: %s from %s, %,d ms, of them %,d ms of this thread's processor time%n", run.id(),
				run.state(), run.source(), millis,
				(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
		Map<String, Long> steps = Objects.requireNonNull(run.learnt()).millis();
		OUT.printf("  %s, most heap so far %,d MB%n", steps, peak() >> 20);
		return Objects.requireNonNull(steps.get("figures")) + Objects.requireNonNull(steps.get("rfm"));
	}

	static long peak() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong((pool) -> pool.getPeakUsage().getUsed())
			.sum();
	}

	/**
	 * As many customers, unless there are some already, with figures scattered by a hash
	 * of their number.
	 */
	static void load(JdbcClient jdbc, int customers, int orders) {
		if (jdbc.sql("select exists (select from customer)").query(Boolean.class).single()) {
			OUT.println("Customers are there already; scoring those.");
			return;
		}
		Instant start = Instant.now();
		jdbc.sql("alter table customer disable trigger customer_has_figures").update();
		jdbc.sql(
				"""
						insert into customer (kind, number, name, acquired_on)
						select case when i % 10 = 0 then 'C' else 'I' end, 'B-' || i, 'B-' || i, date '2020-01-01' from generate_series(1, ?) as i order by i
						""")
			.param(customers)
			.update();
		jdbc.sql("alter table customer enable trigger customer_has_figures").update();
		jdbc.sql("""
				insert into customer_figures (customer_id, first_purchase_on, last_purchase_on, purchases, orders,
					net_amount, gross_amount)
				select id, date '2020-01-01', date '2024-04-30' - (h % 900)::int, 1 + (h / 1000 % 40)::int, 50,
					(h / 7 % 100000000) / 100.0 - 1000, (h / 7 % 100000000) / 100.0
				from (select id, abs(hashint8extended(id, 42)) as h from customer) as hashed order by id
				""").update();
		if (orders > 0) {
			deal(jdbc, customers, orders);
		}
		jdbc.sql("vacuum analyze").update();
		OUT.printf("%,d customers loaded in %d s%n", customers,
				Instant.now().getEpochSecond() - start.getEpochSecond());
	}

	/** Two years of dealings; half of the customers fall silent on a day of their own. */
	static void deal(JdbcClient jdbc, int customers, int orders) {
		jdbc.sql("alter table sales_transaction disable trigger user").update();
		jdbc.sql(
				"""
						insert into sales_transaction (customer_id, number, occurred_on, amount, gross_amount, line_count)
						select customer, 'S-' || i, date '2024-04-30' - ((day + customer % 2 * (customer * 13 % 400)) % 730)::int,
							1 + h / 7 % 100000 / 100.0, 1 + h / 7 % 100000 / 100.0, 1
						from (select i, h, 1 + h % ? as customer, h / 1000 % 730 as day
							from (select i, abs(hashint8extended(i, 7)) as h from generate_series(1, ?::bigint) i) hashed) drawn
						""")
			.params(customers, (long) customers * orders)
			.update();
		jdbc.sql("alter table sales_transaction enable trigger user").update();
		jdbc.sql("insert into corporate_customer (id) select id from customer where id % 10 = 0").update();
		jdbc.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount)
				select id, 'R-' || n, date '2024-01-01' - n * 30, date '2024-01-31' - n * 30, 100 + id % 900
				from corporate_customer cross join generate_series(1, 3) n
				""").update();
		jdbc.sql("""
				insert into receivable_payment (receivable_id, paid_on, amount)
				select id, due_on + (id % 40)::int - 10, amount from receivable
				""").update();
		jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel, satisfaction)
				select id, date '2024-04-30' - (id % 300)::int, 'PHONE', 1 + id % 5 from customer
				""").update();
	}

}
