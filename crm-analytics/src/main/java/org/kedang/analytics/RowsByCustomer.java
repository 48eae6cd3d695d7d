package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A stream of rows by ascending customer, whose id is the first column, that is read
 * beside another stream of customers.
 */
final class RowsByCustomer implements AutoCloseable {

	private final PreparedStatement statement;

	private final ResultSet row;

	private boolean there;

	RowsByCustomer(Connection connection, String sql) throws SQLException {
		this.statement = connection.prepareStatement(sql);
		this.statement.setFetchSize(10_000);
		this.row = this.statement.executeQuery();
		this.there = this.row.next();
	}

	/** Passes over those before the customer; whether there is a row of this one. */
	boolean moveTo(long customer) throws SQLException {
		while (this.there && this.row.getLong(1) < customer) {
			this.there = this.row.next();
		}
		return this.there && this.row.getLong(1) == customer;
	}

	/** Whether there is a further row of the same customer, which is the row then. */
	boolean another(long customer) throws SQLException {
		this.there = this.row.next();
		return this.there && this.row.getLong(1) == customer;
	}

	ResultSet row() {
		return this.row;
	}

	@Override
	public void close() throws SQLException {
		this.statement.close();
	}

}
