package org.kedang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Carries out one COPY from the program: whatever goes wrong, the connection is free
 * again.
 */
final class Copying {

	private Copying() {
	}

	/** What writes all of the copy, in its format. */
	@FunctionalInterface
	interface Writer {

		void write(CopyIn copy) throws SQLException, IOException;

	}

	/**
	 * Copies rows into the database.
	 * @param sql the statement, which copies from stdin
	 * @return how many rows there were
	 */
	static long copy(Connection connection, String sql, Writer writer) throws SQLException {
		CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
		try {
			writer.write(copy);
			return copy.endCopy();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

}
