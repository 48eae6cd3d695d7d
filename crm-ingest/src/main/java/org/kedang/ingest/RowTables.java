package org.kedang.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.kedang.ingest.stage.StageTable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a check decided on every row. It waits in files until what the check stored for a
 * moment is taken back, then it becomes tables for each part: row, state and id, and whom
 * rows may be.
 */
final class RowTables implements AutoCloseable {

	/** The files, in the order of the parts. */
	private final List<Decided> decided = new ArrayList<>();

	private final JdbcTemplate jdbc;

	private record Decided(StageTable table, String name, String columns, String key, Path file) {
	}

	RowTables(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes what was decided in the transaction.
	 * @param select yields row, state and id of the staged rows
	 */
	void take(StageTable table, String select) {
		take(table, table.outcomeName(), "row integer, state text, id bigint", "state, row",
				"select * from (%s) o (row, state, id) union all select row, state, null from %s".formatted(select,
						table.asideName()));
	}

	/** Takes whom rows may be that nothing identifies. */
	void takeDoubles(StageTable table) {
		take(table, table.doubleName(), """
				row integer, other_row integer, customer_id bigint, same boolean, probability double precision,
				evidence jsonb""", "row",
				"select row, other_row, customer_id, same, probability, evidence from import_double");
	}

	private void take(StageTable table, String name, String columns, String key, String select) {
		try {
			Path file = Files.createTempFile("kedang-outcome", ".copy");
			this.decided.add(new Decided(table, name, columns, key, file));
			try (OutputStream out = Files.newOutputStream(file)) {
				copying((copy) -> copy.copyOut("copy (" + select + ") to stdout", out));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Makes the tables anew. */
	void keep() {
		for (Decided each : this.decided) {
			String name = each.name();
			this.jdbc.execute("drop table if exists " + name);
			this.jdbc.execute("create unlogged table " + name + " (" + each.columns() + ")");
			try (InputStream in = Files.newInputStream(each.file())) {
				copying((copy) -> copy.copyIn("copy " + name + " from stdin", in));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.jdbc.execute("create index on " + name + " (" + each.key() + ")");
			this.jdbc.execute(each.table().indexStatement());
			this.jdbc.execute("analyze " + name);
		}
	}

	/** Something done by COPY. */
	private interface Copying {

		long run(CopyManager copy) throws SQLException, IOException;

	}

	private void copying(Copying copying) {
		this.jdbc.execute((ConnectionCallback<Long>) (connection) -> {
			try {
				return copying.run(connection.unwrap(PGConnection.class).getCopyAPI());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	@Override
	public void close() {
		for (Decided each : this.decided) {
			try {
				Files.deleteIfExists(each.file());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
