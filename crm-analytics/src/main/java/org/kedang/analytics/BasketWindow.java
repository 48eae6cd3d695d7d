package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which orders are looked through for products: the window ends at the last order up to
 * the day of the run, so that a firm whose orders end long ago has rules too.
 *
 * @param since from this day on orders tell who has bought what
 * @param from from this day on rules are mined
 * @param to the last day of both
 */
record BasketWindow(LocalDate since, LocalDate from, LocalDate to) {

	/** A year holds every season once. */
	static final int DAYS = 365;

	/** So many lines fit into memory; older ones are not looked at. */
	static final long MOST_LINES = 30_000_000;

	/** The window; null where there is no order at all. */
	static @Nullable BasketWindow of(Connection connection, LocalDate asOf, @Nullable Integer windowDays)
			throws SQLException {
		LocalDate last = last(connection, asOf);
		if (last == null) {
			return null;
		}
		LocalDate since = since(connection, last);
		LocalDate from = last.minusDays(((windowDays != null) ? windowDays : DAYS) - 1L);
		return new BasketWindow(since, from.isBefore(since) ? since : from, last);
	}

	private static @Nullable LocalDate last(Connection connection, LocalDate asOf) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select max(occurred_on) from sales_transaction where occurred_on <= ?")) {
			statement.setObject(1, asOf);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getObject(1, LocalDate.class);
			}
		}
	}

	/** The first of the earliest month from which on there are not too many lines. */
	private static LocalDate since(Connection connection, LocalDate last) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("""
				select min(month)::date from (
					select date_trunc('month', occurred_on) as month,
						sum(sum(line_count)) over (order by date_trunc('month', occurred_on) desc) as lines
					from sales_transaction where occurred_on <= ? group by 1
				) months where lines <= ? or month = date_trunc('month', ?::date)
				""")) {
			statement.setObject(1, last);
			statement.setLong(2, MOST_LINES);
			statement.setObject(3, last);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getObject(1, LocalDate.class);
			}
		}
	}

}
