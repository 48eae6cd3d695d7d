package org.kedang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.kedang.analytics.BasketRules;
import org.kedang.analytics.Buyers;
import org.kedang.analytics.CustomerFigure;
import org.kedang.analytics.CustomerGrouping;
import org.kedang.analytics.FigureCorrelations;
import org.kedang.analytics.FigureGroups;
import org.kedang.analytics.RankedCustomers;
import org.kedang.analytics.Returns;
import org.kedang.analytics.RuleQuery;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.Suggestions;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Times what a scoring run does with the lines of orders, and what pages read of it:
 * {@code BasketBench [customers [orders a customer]]}, one to six lines an order, 5,000
 * products few of which are in very many orders, and as many that go with one of them.
 */
public final class BasketBench {

	private static final PrintStream OUT = System.out;

	private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

	private final AnnotationConfigApplicationContext context;

	private final long run;

	private BasketBench(AnnotationConfigApplicationContext context, long run) {
		this.context = context;
		this.run = run;
	}

	public static void main(String[] args) throws IOException {
		int customers = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		int orders = (args.length > 1) ? Integer.parseInt(args[1]) : 3;
		MadeDatabase.use(args, (source) -> measure(source, customers, orders));
	}

	private static void measure(DataSource source, int customers, int orders) {
		Flyway.configure().dataSource(source).load().migrate();
		JdbcClient jdbc = JdbcClient.create(source);
		RfmBench.load(jdbc, customers, orders);
		long start = System.nanoTime();
		lines(jdbc);
		OUT.printf("%,d lines loaded in %d s%n",
				jdbc.sql("select count(*) from transaction_line").query(Long.class).single(),
				(System.nanoTime() - start) / 1_000_000_000);
		SingleConnectionDataSource pages = new SingleConnectionDataSource(open(source), true);
		try (AnnotationConfigApplicationContext context = Analytics.start(source, pages, DAY)) {
			for (int i = 0; i < 2; i++) {
				long began = System.nanoTime();
				ScoringRun run = context.getBean(ScoringRuns.class).runNow(ScoringRequest.of(DAY, Returns.NET, null));
				OUT.printf("run %d %s: %,d ms, %s, most heap so far %,d MB%n", run.id(), run.state(),
						(System.nanoTime() - began) / 1_000_000, Objects.requireNonNull(run.learnt()).millis(),
						RfmBench.peak() >> 20);
				OUT.println("  " + context.getBean(BasketRules.class).record(run.id()));
				new BasketBench(context, run.id()).pages();
			}
		}
	}

	private static Connection open(DataSource source) {
		try {
			return source.getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void lines(JdbcClient jdbc) {
		jdbc.sql("alter table transaction_line disable trigger user").update();
		jdbc.sql(
				"""
						insert into transaction_line (transaction_id, seq, product_code, product_name, product_category, quantity,
							unit_price, amount, content_hash)
						select id, seq, 'P' || lpad(product::text, 5, '0'), 'Product ' || product, 'Category ' || product % 40, 1 + product % 3,
							10 + product % 90, (1 + product % 3) * (10 + product % 90), 0
						from (select id, seq, case when seq % 3 = 2 then 5000 else 0 end
								+ (5000 * power(abs(hashint8extended(id, case when seq % 3 = 2 then seq::int - 1 else seq::int end)) % 1000003 / 1000003.0, 3))::int as product
							from sales_transaction cross join lateral generate_series(0, (id % 6)::int) seq) drawn
						""")
			.update();
		jdbc.sql("alter table transaction_line enable trigger user").update();
		jdbc.sql("""
				update sales_transaction set line_count = 1 + id % 6
				""").update();
		jdbc.sql("vacuum analyze").update();
	}

	private void pages() {
		BasketRules rules = this.context.getBean(BasketRules.class);
		RuleQuery all = new RuleQuery(this.run, "", RuleQuery.Sort.LIFT);
		RuleQuery some = new RuleQuery(this.run, "Product 12", RuleQuery.Sort.ORDERS);
		time("baskets: record, products, rules", () -> {
			rules.record(this.run);
			rules.products(this.run, 20);
			rules.count(all);
			rules.list(all, 0, 50);
			rules.list(all, 0, 300);
		});
		time("rules of a product", () -> {
			rules.count(some);
			rules.list(some, 0, 50);
		});
		if (rules.count(all) > 0) {
			time("customers to offer to",
					() -> this.context.getBean(RankedCustomers.class)
						.at(this.run,
								this.context.getBean(Buyers.class)
									.prospects(this.run, rules.find(this.run, 1).orElseThrow())
									.orElseThrow()
									.stream()
									.limit(50)
									.boxed()
									.toList()));
		}
		long customer = this.context.getBean(JdbcClient.class)
			.sql("select customer_id from sales_transaction group by 1 order by count(*) desc, 1 limit 1")
			.query(Long.class)
			.single();
		time("suggestions", () -> this.context.getBean(Suggestions.class).of(customer, 5));
		figures(customer);
	}

	private void figures(long customer) {
		FigureGroups groups = this.context.getBean(FigureGroups.class);
		FigureCorrelations correlations = this.context.getBean(FigureCorrelations.class);
		time("compare", () -> {
			groups.of(this.run, CustomerFigure.AMOUNT, CustomerGrouping.ALL);
			groups.of(this.run, CustomerFigure.AMOUNT, CustomerGrouping.REGION);
		});
		time("one customer against its group", () -> {
			groups.own(this.run, customer);
			groups.of(this.run, CustomerGrouping.KIND, "I");
		});
		time("correlate", () -> {
			correlations.all(this.run);
			correlations.of(this.run, CustomerFigure.ORDERS, CustomerFigure.AMOUNT);
			correlations.points(this.run, CustomerFigure.ORDERS, CustomerFigure.AMOUNT);
		});
	}

	private static void time(String what, Runnable work) {
		long[] micros = new long[20];
		for (int i = -5; i < micros.length; i++) {
			long start = System.nanoTime();
			work.run();
			if (i >= 0) {
				micros[i] = (System.nanoTime() - start) / 1000;
			}
		}
		Arrays.sort(micros);
		OUT.printf("  %-34s median %6.1f ms, slowest %6.1f ms%n", what, micros[micros.length / 2] / 1000.0,
				micros[micros.length - 1] / 1000.0);
	}

}
