package org.kedang.analytics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import javax.sql.DataSource;

import org.kedang.analytics.rfm.Figures;

/**
 * Reads by a second connection, which sees the same state of the database as the first,
 * while that one reads too.
 */
final class SecondReader implements AutoCloseable {

	private final Connection connection;

	private final FutureTask<Figures> task;

	private final Thread thread;

	/**
	 * Begins.
	 * @param first whose transaction goes on until the end, and only reads
	 */
	SecondReader(DataSource database, Connection first, Reading reading) throws SQLException {
		String snapshot = snapshot(first);
		this.connection = database.getConnection();
		this.connection.setReadOnly(true);
		this.connection.setAutoCommit(false);
		this.connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		this.task = new FutureTask<>(() -> {
			try (Statement set = this.connection.createStatement()) {
				set.execute("set transaction snapshot '" + snapshot + "'");
			}
			return reading.read(this.connection);
		});
		this.thread = new Thread(this.task, "second-reader");
		this.thread.start();
	}

	private static String snapshot(Connection connection) throws SQLException {
		try (Statement export = connection.createStatement();
				ResultSet row = export.executeQuery("select pg_export_snapshot()")) {
			row.next();
			return row.getString(1);
		}
	}

	/** What it has read, when it is there. */
	Figures result() throws SQLException {
		try {
			return this.task.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof SQLException problem) {
				throw problem;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RunCancelledException();
		}
	}

	/** Waits for the reading to end, for its connection is given back then. */
	@Override
	public void close() throws SQLException {
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		try (Connection done = this.connection) {
			done.rollback();
		}
	}

	/** What is read. */
	@FunctionalInterface
	interface Reading {

		Figures read(Connection connection) throws SQLException;

	}

}
