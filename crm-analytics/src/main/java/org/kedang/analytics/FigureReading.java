package org.kedang.analytics;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.kedang.analytics.ScoringRun.Source;
import org.kedang.analytics.rfm.Figures;

import org.springframework.stereotype.Component;

/**
 * Reads the customers' three figures as a stream: from the kept figures where they say
 * just what is asked for (no window, and no order later than the day), else from the
 * orders, or on demand from every line. All three give the same digits.
 */
@Component
class FigureReading {

	private static final String KEPT = """
			select customer_id, ?::date - last_purchase_on, purchases, %s
			from customer_figures where purchases > 0 order by customer_id
			""";

	/** %1: the order's amount, %2: where its lines come from, %3: the days. */
	private static final String SUMMED = """
			select customer_id, ?::date - max(occurred_on) filter (where net > 0), count(*) filter (where net > 0),
				sum(%s)
			from (%s) as orders where %s
			group by customer_id having count(*) filter (where net > 0) > 0 order by customer_id
			""";

	private static final String ORDERS = """
			select customer_id, occurred_on, amount as net, gross_amount as gross from sales_transaction
			""";

	/** An order entered without lines has its amount alone. */
	private static final String LINES = """
			select t.customer_id, t.occurred_on, coalesce(l.net, t.amount) as net, coalesce(l.gross, t.gross_amount) as gross
			from sales_transaction t left join (
				select transaction_id, sum(quantity * unit_price) as net,
					coalesce(sum(quantity * unit_price) filter (where quantity > 0 and unit_price > 0), 0) as gross
				from transaction_line group by transaction_id) l on l.transaction_id = t.id
			""";

	/**
	 * Reads the figures.
	 * @param connection whose transaction sees one state of the database
	 */
	Reading read(Connection connection, ScoringRequest request, Progress progress) throws SQLException {
		Source source = source(connection, request);
		return new Reading(source, figures(connection, query(request, source), progress));
	}

	private static Source source(Connection connection, ScoringRequest request) throws SQLException {
		if (request.recompute()) {
			return Source.LINES;
		}
		if (request.windowDays() != null) {
			return Source.ORDERS;
		}
		try (PreparedStatement later = connection
			.prepareStatement("select exists (select from sales_transaction where occurred_on > ?)")) {
			later.setObject(1, request.asOf());
			try (ResultSet row = later.executeQuery()) {
				row.next();
				return row.getBoolean(1) ? Source.ORDERS : Source.KEPT;
			}
		}
	}

	private static Query query(ScoringRequest request, Source source) {
		boolean net = request.returns() == Returns.NET;
		List<Object> arguments = new ArrayList<>();
		arguments.add(Date.valueOf(request.asOf()));
		if (source == Source.KEPT) {
			return new Query(KEPT.formatted(net ? "net_amount" : "gross_amount"), arguments);
		}
		String days = "occurred_on <= ?";
		arguments.add(Date.valueOf(request.asOf()));
		if (request.windowDays() != null) {
			days += " and occurred_on > ?";
			arguments.add(Date.valueOf(request.asOf().minusDays(request.windowDays())));
		}
		return new Query(SUMMED.formatted(net ? "net" : "gross", (source == Source.LINES) ? LINES : ORDERS, days),
				arguments);
	}

	private static Figures figures(Connection connection, Query query, Progress progress) throws SQLException {
		int expected = expected(connection);
		Figures figures = new Figures(expected);
		try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
			statement.setFetchSize(10_000);
			for (int i = 0; i < query.arguments().size(); i++) {
				statement.setObject(i + 1, query.arguments().get(i));
			}
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					figures.add(row.getLong(1), row.getInt(2), row.getInt(3), row.getBigDecimal(4));
					if (figures.size() % Progress.STEP == 0) {
						progress.report(figures.size(), Math.max(expected, figures.size()) * 2L);
					}
				}
			}
		}
		return figures;
	}

	/** As many as have bought at all; with a window or an earlier day fewer may come. */
	private static int expected(Connection connection) throws SQLException {
		try (PreparedStatement count = connection
			.prepareStatement("select count(*) from customer_figures where purchases > 0");
				ResultSet row = count.executeQuery()) {
			row.next();
			return row.getInt(1);
		}
	}

	/**
	 * What was read.
	 *
	 * @param source from where
	 * @param figures the figures, by ascending customer
	 */
	record Reading(Source source, Figures figures) {
	}

	private record Query(String sql, List<Object> arguments) {
	}

}
