package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.kedang.analytics.Foresights;
import org.kedang.analytics.KeyCustomers;
import org.kedang.analytics.SalesCells;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;
import org.kedang.analytics.sales.Pivot;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times the counting of sales and what pages read of it:
 * {@code SalesBench [customers [orders [url user password]]]}, each customer with so many
 * orders of a line each on average, over two years. Without a URL an embedded database is
 * made in a temporary folder.
 */
public final class SalesBench {

	private static final PrintStream OUT = System.out;

	private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

	private static final int ROUNDS = 30;

	private SalesBench() {
	}

	public static void main(String[] args) throws IOException {
		int customers = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		int orders = (args.length > 1) ? Integer.parseInt(args[1]) : 10;
		MadeDatabase.use(args, (source) -> measure(source, customers, orders));
	}

	private static void measure(DataSource single, int customers, int orders) {
		try (HikariDataSource source = pool(single)) {
			measured(source, customers, orders);
		}
	}

	/** As the application has it: a page does not wait for a connection to be opened. */
	private static HikariDataSource pool(DataSource single) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(single);
		pool.setMaximumPoolSize(4);
		return pool;
	}

	private static void measured(DataSource source, int customers, int orders) {
		Flyway.configure().dataSource(source).load().migrate();
		SalesLoad.load(JdbcClient.create(source), customers, orders);
		try (AnnotationConfigApplicationContext context = Analytics.start(source, source, DAY)) {
			SalesCounts counts = context.getBean(SalesCounts.class);
			counts.countNow();
			SalesFigures figures = counts.figures().orElseThrow();
			OUT.printf("%s: %,d orders counted in %,d ms, most heap %,d MB%n", figures.state(), figures.orders(),
					figures.millis(), RfmBench.peak() >> 20);
			OUT.printf("%,d cells%n",
					JdbcClient.create(source).sql("select count(*) from sales_cell").query(Long.class).single());
			read(context, source, figures);
		}
	}

	private static void read(AnnotationConfigApplicationContext context, DataSource source, SalesFigures figures) {
		SalesCells cells = context.getBean(SalesCells.class);
		time("owners by categories", () -> pivot(cells, Dimension.OWNER, Dimension.CATEGORY));
		time("months by provinces", () -> pivot(cells, Dimension.MONTH, Dimension.REGION));
		time("grades by kinds", () -> pivot(cells, Dimension.KIND, Dimension.GRADE));
		time("key customers", () -> context.getBean(KeyCustomers.class).after(0, 50));
		Foresights foresights = context.getBean(Foresights.class);
		int[] province = { 11 };
		// another province each time, for what was found is remembered
		time("foresight",
				() -> foresights.of(figures, Measure.AMOUNT, Dimension.REGION, Integer.toString(province[0]++), 12));
		time("foresight of everything, remembered",
				() -> foresights.of(figures, Measure.AMOUNT, Dimension.ALL, "", 12));
		CategoryRosters.each(source, cells, SalesBench::time);
	}

	private static void pivot(SalesCells cells, Dimension rows, Dimension columns) {
		Pivot.of(Measure.AMOUNT, rows, columns, cells.of(rows, columns, 0), cells.of(Dimension.ALL, rows, 0),
				cells.of(Dimension.ALL, columns, 0), cells.total(0));
	}

	private static void time(String what, Runnable reading) {
		long[] micros = new long[ROUNDS];
		long cpu = 0;
		for (int i = 0; i < ROUNDS; i++) {
			long start = System.nanoTime();
			cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			reading.run();
			cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
			micros[i] = (System.nanoTime() - start) / 1000;
		}
		OUT.printf("%s: first %.1f ms, median %.1f ms, the last one %.1f ms of this thread's processor time%n", what,
				micros[0] / 1000.0, Arrays.stream(micros).sorted().toArray()[ROUNDS / 2] / 1000.0, cpu / 1e6);
	}

}
