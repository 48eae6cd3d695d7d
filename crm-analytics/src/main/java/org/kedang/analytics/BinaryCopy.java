package org.kedang.analytics;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * The rows of a query as a stream of PostgreSQL's binary COPY, a third of the work of a
 * cursor. The columns are asked for in their order, each once a row.
 */
final class BinaryCopy implements AutoCloseable {

	/** Signature, flags and the length of an extension that there is not. */
	private static final int HEADER = 19;

	private static final int END = -1;

	private final DataInputStream in;

	private byte[] buffer = new byte[256];

	/**
	 * Begins.
	 * @param query without parameters; what stands in it comes from the program alone
	 */
	BinaryCopy(Connection connection, String query) throws SQLException, IOException {
		this.in = new DataInputStream(
				new BufferedInputStream(new PGCopyInputStream(connection.unwrap(PGConnection.class),
						"copy (%s) to stdout (format binary)".formatted(query)), 1 << 16));
		this.in.skipNBytes(HEADER);
	}

	/** Whether there is a further row, which is then read. */
	boolean next() throws IOException {
		return this.in.readShort() != END;
	}

	/** A bigint that is not null. */
	long bigint() throws IOException {
		this.in.readInt();
		return this.in.readLong();
	}

	/** An integer that is not null. */
	int integer() throws IOException {
		this.in.readInt();
		return this.in.readInt();
	}

	/** A truth that is not null. */
	boolean truth() throws IOException {
		this.in.readInt();
		return this.in.readByte() != 0;
	}

	/** A double precision, not a number where it is null. */
	double number() throws IOException {
		return (this.in.readInt() < 0) ? Double.NaN : this.in.readDouble();
	}

	@Nullable String text() throws IOException {
		int length = this.in.readInt();
		if (length < 0) {
			return null;
		}
		if (length > this.buffer.length) {
			this.buffer = new byte[length * 2];
		}
		this.in.readFully(this.buffer, 0, length);
		return new String(this.buffer, 0, length, StandardCharsets.UTF_8);
	}

	@Override
	public void close() throws SQLException {
		try {
			this.in.close();
		}
		catch (IOException ex) {
			throw new SQLException("A stream of rows could not be ended", ex);
		}
	}

}
