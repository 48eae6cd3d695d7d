package org.kedang.bench;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.access.Scope;
import org.kedang.access.Theme;
import org.kedang.analytics.SalesCells;
import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;
import org.kedang.analytics.sales.Pivot;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.CustomFields;
import org.kedang.customer.RosterFilter;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSort;
import org.kedang.customer.Rosters;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The rosters behind the categories of an explorer's table: of one that everybody buys,
 * of one that hardly anybody does, and of the rest.
 */
final class CategoryRosters {

	private CategoryRosters() {
	}

	/** Hands each roster's name and its first page to be timed. */
	static void each(DataSource source, SalesCells cells, BiConsumer<String, Runnable> timing) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
			context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
			context.registerBean(Clock.class, Clock::systemDefaultZone);
			context.register(RosterBench.Transactions.class, Catalogue.class, CustomFields.class, Rosters.class);
			context.refresh();
			Rosters rosters = context.getBean(Rosters.class);
			timing.accept("roster of a frequent category",
					page(rosters, new RosterFilter.BoughtOf(SalesLoad.FREQUENT)));
			timing.accept("roster of a rare category", page(rosters, new RosterFilter.BoughtOf(SalesLoad.RARE)));
			timing.accept("roster of the rest", page(rosters, rest(cells)));
		}
	}

	/** None of the categories that the table shows. */
	private static RosterFilter[] rest(SalesCells cells) {
		List<Cell> categories = cells.of(Dimension.CATEGORY, Dimension.ALL, 0);
		return Stream
			.of(Pivot.of(Measure.AMOUNT, Dimension.CATEGORY, Dimension.ALL, categories,
					categories.stream().map(Cell::turned).toList(), List.of(), List.of()))
			.flatMap((pivot) -> pivot.rows().stream())
			.map(Pivot.Row::key)
			.filter((key) -> !key.equals(Cell.REST))
			.map((key) -> new RosterFilter.Not(new RosterFilter.BoughtOf(key.isEmpty() ? null : key)))
			.toArray(RosterFilter[]::new);
	}

	private static Runnable page(Rosters rosters, RosterFilter... filters) {
		Reader manager = new Reader(1, "bench", "Bench", Role.MANAGER, null, Scope.ALL, true, false, null, Theme.AUTO,
				"", null);
		RosterQuery query = RosterQuery.by(RosterSort.AMOUNT).with(filters);
		return () -> {
			rosters.find(query, manager);
			rosters.quickCount(query, manager);
		};
	}

}
