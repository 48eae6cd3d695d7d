package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

import javax.sql.DataSource;

import org.kedang.analytics.ScoringRun.Source;
import org.kedang.analytics.rfm.Figures;

import org.springframework.stereotype.Component;

/**
 * Reads the customers' three figures as a stream: from the kept figures where they say
 * just what is asked for (no window, and no order later than the day), else from the
 * orders, or on demand from every line. All three give the same digits. Orders are read
 * in two halves at once.
 */
@Component
class FigureReading {

	private static final String KEPT = """
			select customer_id, date '%s' - last_purchase_on, purchases::int, %s
			from customer_figures where purchases > 0 order by customer_id
			""";

	/** The day, the amount that counts, where orders come from, the days, whose. */
	private static final String SUMMED = """
			select customer_id, date '%s' - max(bought), count(bought)::int, sum(counted)
			from (select customer_id, %s as counted, case when net > 0 then occurred_on end as bought
				from (%s) as orders where %s) as purchases
			where %s group by customer_id having count(bought) > 0 order by customer_id
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

	private final DataSource database;

	FigureReading(DataSource database) {
		this.database = database;
	}

	/**
	 * Reads the figures.
	 * @param connection whose transaction sees one state of the database
	 */
	Reading read(Connection connection, ScoringRequest request, Progress progress) throws SQLException {
		Source source = source(connection, request);
		int expected = (int) number(connection, "select count(*) from customer_figures where purchases > 0");
		if (source != Source.ORDERS) {
			String query = (source == Source.KEPT) ? kept(request) : summed(request, LINES, "true");
			return new Reading(source, figures(connection, query, expected, progress));
		}
		long middle = number(connection, "select coalesce((min(id) + max(id)) / 2, 0) from customer");
		String first = summed(request, ORDERS, "customer_id <= " + middle);
		String second = summed(request, ORDERS, "customer_id > " + middle);
		try (SecondReader beside = new SecondReader(this.database, connection,
				(other) -> figures(other, second, expected / 2, (done, total) -> {
				}))) {
			Figures figures = figures(connection, first, expected, progress);
			figures.addAll(beside.result());
			return new Reading(source, figures);
		}
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

	private static String kept(ScoringRequest request) {
		return KEPT.formatted(request.asOf(), (request.returns() == Returns.NET) ? "net_amount" : "gross_amount");
	}

	private static String summed(ScoringRequest request, String orders, String whose) {
		LocalDate day = request.asOf();
		Integer window = request.windowDays();
		String days = "occurred_on <= date '" + day + "'"
				+ ((window != null) ? " and occurred_on > date '" + day.minusDays(window) + "'" : "");
		return SUMMED.formatted(day, (request.returns() == Returns.NET) ? "net" : "gross", orders, days, whose);
	}

	private static Figures figures(Connection connection, String query, int expected, Progress progress)
			throws SQLException {
		Figures figures = new Figures(expected);
		try (BinaryCopy rows = new BinaryCopy(connection, query)) {
			while (rows.next()) {
				figures.add(rows.bigint(), rows.integer(), rows.integer(), rows.decimal());
				if (figures.size() % Progress.STEP == 0) {
					progress.report(figures.size(), Math.max(expected, figures.size()) * 2L);
				}
			}
		}
		return figures;
	}

	private static long number(Connection connection, String query) throws SQLException {
		try (Statement asked = connection.createStatement(); ResultSet row = asked.executeQuery(query)) {
			row.next();
			return row.getLong(1);
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

}
