package org.kedang.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.kedang.ingest.store.StoringLock;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds a lock that an import runs into at a certain stage, until it is closed. */
final class Obstacle implements AutoCloseable {

	// pg_stat_activity would show the same all through our transaction
	private static final String WAITING = """
			 from pg_locks where not granted
			and database = (select oid from pg_database where datname = current_database())""";

	private final Connection connection;

	private final String state;

	private Obstacle(DataSource dataSource, String lock, String state) throws SQLException {
		this.connection = dataSource.getConnection();
		this.state = state;
		this.connection.setAutoCommit(false);
		ask(lock);
	}

	/** An obstacle for the state READING, CHECKING or STORING. */
	static Obstacle at(ImportState state, DataSource dataSource) throws SQLException {
		return new Obstacle(dataSource, switch (state) {
			case READING -> "lock table import_part in exclusive mode";
			case CHECKING -> "select pg_advisory_xact_lock(" + StoringLock.KEY + ")";
			case STORING -> "lock table receivable in share mode";
			default -> throw new IllegalArgumentException(state.name());
		}, state.name());
	}

	/** An obstacle for whatever writes a table. */
	static Obstacle before(String table, DataSource dataSource) throws SQLException {
		return new Obstacle(dataSource, "lock table " + table + " in share mode", table);
	}

	/** Waits until somebody waits to write the table it was made for. */
	void await() throws SQLException, InterruptedException {
		await("select '%s ' || (select count(*)%s and relation = '%s'::regclass)".formatted(this.state, WAITING,
				this.state));
	}

	/** Waits until the import stands before it, in the state it was made for. */
	void await(long id) throws SQLException, InterruptedException {
		await("select state || ' ' || (select count(*)%s) from import_batch where id = %d".formatted(WAITING, id));
	}

	private void await(String waiting) throws SQLException, InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (!ask(waiting).matches(this.state + " [1-9].*")) {
			assertThat(System.nanoTime()).as("it is %s", ask(waiting)).isLessThan(end);
			Thread.sleep(50);
		}
	}

	/** Cuts the connection of whoever waits before it. */
	void cut() throws SQLException {
		ask("select pg_terminate_backend(pid)" + WAITING);
	}

	private String ask(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			if (!statement.execute(sql)) {
				return "";
			}
			try (ResultSet answer = statement.getResultSet()) {
				return answer.next() ? String.valueOf(answer.getString(1)) : "";
			}
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.rollback();
		this.connection.setAutoCommit(true);
		this.connection.close();
	}

}
