package org.kedang.analytics;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.ByteConverter;

/**
 * The rows of a query as a stream of PostgreSQL's binary COPY, a small part of the work
 * of a cursor. The columns are asked for in their order, each once a row. While it is
 * open its connection can do nothing else.
 */
final class BinaryCopy implements AutoCloseable {

	/** Signature, flags and the length of an extension that there is not. */
	private static final int HEADER = 19;

	private static final int END = -1;

	/** 2000-01-01, from which PostgreSQL counts days. */
	private static final int FIRST_DAY = 10_957;

	private final CopyOut copy;

	private final KnownTexts texts = new KnownTexts();

	/** One row: the protocol sends each in a piece of its own. */
	private byte[] row = new byte[0];

	private int at = HEADER;

	/**
	 * Begins.
	 * @param query without parameters; what stands in it comes from the program alone
	 */
	BinaryCopy(Connection connection, String query) throws SQLException {
		this.copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyOut("copy (%s) to stdout (format binary)".formatted(query));
	}

	/** Whether there is a further row, which is then read. */
	boolean next() throws SQLException {
		// what is before the first row, or behind an end, is passed over
		int begin = (this.row.length == 0) ? HEADER : 0;
		for (byte[] read = this.copy.readFromCopy(); read != null; read = this.copy.readFromCopy()) {
			if (read.length > begin && ByteConverter.int2(read, begin) != END) {
				this.row = read;
				this.at = begin + Short.BYTES;
				return true;
			}
			begin = 0;
		}
		return false;
	}

	/** The length of the next value, which comes then; below 0 for a null. */
	private int length() {
		this.at += Integer.BYTES;
		return ByteConverter.int4(this.row, this.at - Integer.BYTES);
	}

	/** Where the next value begins, which is so long. */
	private int pass(int length) {
		this.at += length;
		return this.at - length;
	}

	/** A bigint that is not null. */
	long bigint() {
		return ByteConverter.int8(this.row, pass(length()));
	}

	/** An integer, 0 where it is null. */
	int integer() {
		int length = length();
		return (length < 0) ? 0 : ByteConverter.int4(this.row, pass(length));
	}

	/** A truth that is not null. */
	boolean truth() {
		return this.row[pass(length())] != 0;
	}

	/** A double precision, not a number where it is null. */
	double number() {
		int length = length();
		return (length < 0) ? Double.NaN : ByteConverter.float8(this.row, pass(length));
	}

	/** A numeric that is not null. */
	BigDecimal decimal() {
		int length = length();
		return (BigDecimal) ByteConverter.numeric(this.row, pass(length), length);
	}

	@Nullable LocalDate day() {
		int length = length();
		return (length < 0) ? null
				: LocalDate.ofEpochDay((long) ByteConverter.int4(this.row, pass(length)) + FIRST_DAY);
	}

	@Nullable String text() {
		int length = length();
		return (length < 0) ? null : this.texts.of(this.row, pass(length), length);
	}

	/**
	 * Passes over what has not been read: a copy that is cancelled near its end leaves
	 * the rest to whoever uses the connection next.
	 */
	@Override
	public void close() throws SQLException {
		while (this.copy.isActive() && this.copy.readFromCopy() != null) {
			this.row = new byte[0];
		}
	}

}
