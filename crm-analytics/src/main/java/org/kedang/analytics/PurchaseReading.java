package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.kedang.analytics.ChurnOutlook.Timing;

/**
 * Reads every purchase up to a day once, as a stream in the order of an index, into
 * columns as of the three days that the forecasts look at. A purchase is an order with an
 * amount above 0, a return one with an amount below. Amounts are doubles here: they are
 * only foretold from, never added up to figures.
 */
record PurchaseReading(PurchaseColumns before, PurchaseColumns lately, PurchaseColumns now, Timing timing) {

	private static final int EARLIER_THAN_ALL = Integer.MIN_VALUE;

	static PurchaseReading of(Connection connection, LocalDate asOf, Progress progress) throws SQLException {
		Timing timing = timing(connection, asOf);
		int today = (int) asOf.toEpochDay();
		int known = (int) timing.known().toEpochDay();
		int lately = timing.longEnough() ? (int) timing.lately().toEpochDay() : EARLIER_THAN_ALL;
		int before = timing.longEnough() ? (int) timing.before().toEpochDay() : EARLIER_THAN_ALL;
		PurchaseReading reading = new PurchaseReading(new PurchaseColumns(before, lately, timing.horizon()),
				new PurchaseColumns(lately, known, timing.horizon()),
				new PurchaseColumns(today, today, timing.horizon()), timing);
		reading.read(connection, asOf, progress);
		return reading;
	}

	/** Where orders end before the day of the run, nobody knows who bought since. */
	private static Timing timing(Connection connection, LocalDate asOf) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("""
				select coalesce(min(occurred_on), ?), coalesce(max(occurred_on), ?) from sales_transaction
				where occurred_on <= ?
				""")) {
			statement.setObject(1, asOf);
			statement.setObject(2, asOf);
			statement.setObject(3, asOf);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return Timing.of(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), asOf);
			}
		}
	}

	private void read(Connection connection, LocalDate asOf, Progress progress) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("""
				select customer_id, occurred_on - date '1970-01-01', amount::float8 from sales_transaction
				where occurred_on <= ? and amount <> 0 order by customer_id, occurred_on desc
				""")) {
			statement.setFetchSize(10_000);
			statement.setObject(1, asOf);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					add(row.getLong(1), row.getInt(2), row.getDouble(3));
					if (row.getRow() % Progress.STEP == 0) {
						progress.report(0, 0);
					}
				}
			}
		}
	}

	private void add(long customer, int day, double amount) {
		if (amount < 0) {
			this.before.addReturn(customer, day);
			this.lately.addReturn(customer, day);
			this.now.addReturn(customer, day);
			return;
		}
		this.before.add(customer, day, amount);
		this.lately.add(customer, day, amount);
		this.now.add(customer, day, amount);
	}

}
