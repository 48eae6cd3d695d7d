package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.kedang.database.CopyText;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One run's part of a table that is partitioned by runs: made fresh, filled by COPY, then
 * indexed, then attached. All in the caller's transaction, so that a run cut off anywhere
 * leaves nothing.
 */
final class RunPartition {

	static final String RFM = "rfm_score";

	static final String OUTLOOK = "customer_outlook";

	static final String LATE = "invoice_outlook";

	private final Connection connection;

	private final String parent;

	private final long run;

	private RunPartition(Connection connection, String parent, long run) {
		this.connection = connection;
		this.parent = parent;
		this.run = run;
	}

	static RunPartition make(Connection connection, String parent, long run) throws SQLException {
		RunPartition partition = new RunPartition(connection, parent, run);
		partition.execute("create table %%1$s (like %s, check (run_id = %d))".formatted(parent, run));
		return partition;
	}

	/** All that a run keeps by customer or invoice. */
	static List<String> namesOf(long run) {
		return List.of(name(RFM, run), name(OUTLOOK, run), name(LATE, run));
	}

	static String name(String parent, long run) {
		return parent + "_run_" + run;
	}

	CopyIn copy(String columns) throws SQLException {
		return this.connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copying(columns));
	}

	/** Copies rows of all columns into it. */
	void fill(CopyText.Rows rows) throws SQLException {
		CopyText.copy(this.connection, copying(""), rows);
	}

	private String copying(String columns) {
		return "copy %s %s from stdin with (freeze)".formatted(name(this.parent, this.run), columns);
	}

	/**
	 * Executes a statement.
	 * @param sql in which {@code %1$s} is the partition's name
	 */
	void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql.formatted(name(this.parent, this.run)));
		}
	}

	/** The rows and indexes are there. */
	void attach() throws SQLException {
		execute("analyze %1$s");
		execute("alter table %s attach partition %%1$s for values in (%d)".formatted(this.parent, this.run));
	}

}
