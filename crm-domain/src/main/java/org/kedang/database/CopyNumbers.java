package org.kedang.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.copy.CopyIn;

/**
 * Writes pairs of bigints as PostgreSQL's binary COPY, which the server takes in without
 * reading digits.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, binary
 * format</a>
 */
public final class CopyNumbers {

	private static final byte[] SIGNATURE = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0 };

	private static final short COLUMNS = 2;

	private static final short END = -1;

	private static final int ROW = Short.BYTES + COLUMNS * (Integer.BYTES + Long.BYTES);

	private final CopyIn copy;

	private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

	private CopyNumbers(CopyIn copy) {
		this.copy = copy;
	}

	/** What writes rows. */
	@FunctionalInterface
	public interface Rows {

		void write(CopyNumbers out) throws SQLException, IOException;

	}

	/**
	 * Copies rows into a table of two bigints, neither of them null.
	 * @param table and its columns, if they are not all of it
	 * @return how many rows there were
	 */
	public static long copy(Connection connection, String table, Rows rows) throws SQLException {
		return Copying.copy(connection, "copy " + table + " from stdin (format binary)", (copy) -> {
			CopyNumbers out = new CopyNumbers(copy);
			out.buffer.put(SIGNATURE).putInt(0).putInt(0);
			rows.write(out);
			out.room(Short.BYTES);
			out.buffer.putShort(END);
			out.flush();
		});
	}

	/**
	 * Adds a row.
	 * @throws IllegalStateException if the database does not take it, which is the cause
	 */
	public void row(long first, long second) {
		try {
			room(ROW);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		this.buffer.putShort(COLUMNS).putInt(Long.BYTES).putLong(first).putInt(Long.BYTES).putLong(second);
	}

	private void room(int more) throws SQLException {
		if (this.buffer.remaining() < more) {
			flush();
		}
	}

	private void flush() throws SQLException {
		this.copy.writeToCopy(this.buffer.array(), 0, this.buffer.position());
		this.buffer.clear();
	}

}
