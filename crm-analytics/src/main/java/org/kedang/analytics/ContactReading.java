package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Reads every contact up to a day once, as a stream by ascending customer, into columns
 * as of the three days that the churn model looks at.
 */
record ContactReading(ContactColumns before, ContactColumns lately, ContactColumns now) {

	static ContactReading of(Connection connection, PurchaseReading purchases, Progress progress) throws SQLException {
		LocalDate asOf = purchases.timing().asOf();
		ContactReading reading = new ContactReading(
				new ContactColumns(purchases.before(), (int) purchases.timing().before().toEpochDay()),
				new ContactColumns(purchases.lately(), (int) purchases.timing().lately().toEpochDay()),
				new ContactColumns(purchases.now(), (int) asOf.toEpochDay()));
		reading.read(connection, asOf, progress);
		return reading;
	}

	private void read(Connection connection, LocalDate asOf, Progress progress) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(
				"""
						select customer_id, occurred_at::date - date '1970-01-01', coalesce(satisfaction, 0), complaint, answered
						from contact_log where occurred_at < ?::date + 1 order by customer_id
						""")) {
			statement.setFetchSize(10_000);
			statement.setObject(1, asOf);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					add(row.getLong(1), row.getInt(2), row.getInt(3), row.getBoolean(4), row.getBoolean(5));
					if (row.getRow() % Progress.STEP == 0) {
						progress.report(0, 0);
					}
				}
			}
		}
	}

	private void add(long customer, int day, int satisfaction, boolean complaint, boolean answered) {
		this.before.add(customer, day, satisfaction, complaint, answered);
		this.lately.add(customer, day, satisfaction, complaint, answered);
		this.now.add(customer, day, satisfaction, complaint, answered);
	}

}
