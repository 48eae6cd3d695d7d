package org.kedang.ingest.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.FieldType;
import org.kedang.customer.IdentityNumbers;
import org.kedang.database.CopyText;
import org.postgresql.PGConnection;

/**
 * The first rows that failed or were left out while reading, as they were written, so
 * that people can look at them and mend them. They wait in a file, because the connection
 * is busy with the others.
 */
final class AsideRows implements AutoCloseable {

	private static final int KEPT = 100_000;

	private final StageTable table;

	private final List<StageColumn> columns;

	private final IdentityNumbers identityNumbers;

	private final StringBuilder packed = new StringBuilder();

	private @Nullable Path file;

	private @Nullable OutputStream waiting;

	private @Nullable CopyText out;

	private int rows;

	AsideRows(StageTable table, IdentityNumbers identityNumbers) {
		this.table = table;
		this.columns = table.columns();
		this.identityNumbers = identityNumbers;
	}

	/**
	 * Keeps a row.
	 * @param state f failed, k left out
	 */
	void add(Chunk chunk, int row, String state) throws SQLException, IOException {
		if (this.rows == KEPT) {
			return;
		}
		this.rows++;
		CopyText to = this.out;
		if (to == null) {
			to = begin();
			this.out = to;
		}
		this.packed.setLength(0);
		for (int i = 0; i < this.columns.size(); i++) {
			String raw = chunk.cell(row, i);
			if (!raw.isEmpty()) {
				boolean identity = this.columns.get(i).field().type() == FieldType.IDENTITY_NUMBER;
				PackedCells.add(this.packed, i,
						identity ? HexFormat.of().formatHex(this.identityNumbers.encrypt(raw)) : raw);
			}
		}
		to.add(chunk.number(row)).add(state).add(this.packed.toString()).end();
	}

	private CopyText begin() throws IOException {
		Path path = Files.createTempFile("kedang-aside", ".copy");
		OutputStream stream = Files.newOutputStream(path);
		this.file = path;
		this.waiting = stream;
		return new CopyText(stream::write);
	}

	/** Makes the table anew and fills it. */
	void copy(Connection connection) throws SQLException, IOException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create unlogged table " + this.table.asideName()
					+ " (row integer primary key, state text not null, cells text not null)");
		}
		Path path = this.file;
		CopyText from = this.out;
		if (path == null || from == null) {
			return;
		}
		from.flush();
		try (InputStream content = Files.newInputStream(path)) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + this.table.asideName() + " from stdin", content);
		}
	}

	@Override
	public void close() throws IOException {
		try (OutputStream stream = this.waiting) {
			// only closed
		}
		finally {
			Path path = this.file;
			if (path != null) {
				Files.deleteIfExists(path);
			}
		}
	}

}
