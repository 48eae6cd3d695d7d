package org.kedang.database;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Writes values as lines of PostgreSQL's text COPY, a buffer at a time.
 */
public final class CopyText {

	private static final int ENOUGH = 1 << 16;

	private static final byte[] NULL = { '\\', 'N', '\t' };

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	/** Bytes of a letter at the most. */
	private static final int LONGEST = 3;

	private final Target target;

	private byte[] buffer = new byte[ENOUGH + 4096];

	private int length;

	/** Where the lines go. */
	@FunctionalInterface
	public interface Target {

		void write(byte[] bytes, int from, int length) throws SQLException, IOException;

	}

	public CopyText(Target target) {
		this.target = target;
	}

	/** What writes rows. */
	@FunctionalInterface
	public interface Rows {

		void write(CopyText out) throws SQLException, IOException;

	}

	/**
	 * Copies rows into the database.
	 * @param sql the statement, which copies from stdin
	 * @return how many rows there were
	 */
	public static long copy(Connection connection, String sql, Rows rows) throws SQLException {
		return Copying.copy(connection, sql, (copy) -> {
			CopyText out = into(copy);
			rows.write(out);
			out.flush();
		});
	}

	/**
	 * Copies rows into the database that were written to a file.
	 * @param sql the statement, which copies from stdin
	 * @return how many rows there were
	 */
	public static long copy(Connection connection, String sql, FileChannel file) throws SQLException {
		return Copying.copy(connection, sql, (copy) -> {
			ByteBuffer buffer = ByteBuffer.allocate(ENOUGH);
			file.position(0);
			while (file.read(buffer) >= 0) {
				copy.writeToCopy(buffer.array(), 0, buffer.position());
				buffer.clear();
			}
		});
	}

	/** For rows that go straight into the database. */
	public static CopyText into(CopyIn copy) {
		return new CopyText(copy::writeToCopy);
	}

	public CopyText add(long value) {
		return add(Long.toString(value));
	}

	/** A letter that needs no escaping. */
	public CopyText add(char value) {
		return add(String.valueOf(value));
	}

	/** All its digits, without an exponent. */
	public CopyText add(BigDecimal value) {
		return add(value.toPlainString());
	}

	/**
	 * A text, escaped; a zero character is left out.
	 * @param value null for a null
	 */
	public CopyText add(@Nullable String value) {
		if (value == null) {
			return addNull();
		}
		room(value.length() * LONGEST + 1);
		int at = this.length;
		byte[] to = this.buffer;
		for (int i = 0; i < value.length(); i++) {
			char letter = value.charAt(i);
			if (letter >= ' ' && letter < 0x80 && letter != '\\') {
				to[at++] = (byte) letter;
			}
			else if (letter < 0x80) {
				at = escaped(letter, at);
			}
			else if (letter < 0x800) {
				to[at++] = (byte) (0xC0 | letter >> 6);
				to[at++] = (byte) (0x80 | letter & 0x3F);
			}
			else if (!Character.isSurrogate(letter)) {
				to[at++] = (byte) (0xE0 | letter >> 12);
				to[at++] = (byte) (0x80 | letter >> 6 & 0x3F);
				to[at++] = (byte) (0x80 | letter & 0x3F);
			}
			else {
				at = pair(value, i, at);
				i += Character.isSupplementaryCodePoint(value.codePointAt(i)) ? 1 : 0;
			}
		}
		to[at++] = '\t';
		this.length = at;
		return this;
	}

	private CopyText addNull() {
		room(NULL.length);
		System.arraycopy(NULL, 0, this.buffer, this.length, NULL.length);
		this.length += NULL.length;
		return this;
	}

	/** The bytes of a bytea. */
	public CopyText add(byte[] value) {
		room(value.length * 2 + 4);
		byte[] to = this.buffer;
		int at = this.length;
		to[at++] = '\\';
		to[at++] = '\\';
		to[at++] = 'x';
		for (byte each : value) {
			to[at++] = HEX[each >> 4 & 0xF];
			to[at++] = HEX[each & 0xF];
		}
		to[at++] = '\t';
		this.length = at;
		return this;
	}

	/** Ends the line. */
	public void end() throws SQLException, IOException {
		this.buffer[this.length - 1] = '\n';
		if (this.length >= ENOUGH) {
			flush();
		}
	}

	/** Hands over what is left; the copy itself is ended by who began it. */
	public void flush() throws SQLException, IOException {
		this.target.write(this.buffer, 0, this.length);
		this.length = 0;
	}

	private void room(int more) {
		if (this.buffer.length - this.length < more) {
			this.buffer = Arrays.copyOf(this.buffer, Math.max(this.buffer.length * 2, this.length + more));
		}
	}

	private int escaped(char letter, int from) {
		char shown = switch (letter) {
			case '\\' -> '\\';
			case '\t' -> 't';
			case '\n' -> 'n';
			case '\r' -> 'r';
			default -> 0;
		};
		int at = from;
		if (shown != 0) {
			this.buffer[at++] = '\\';
			this.buffer[at++] = (byte) shown;
		}
		else if (letter != 0) {
			// PostgreSQL's text knows no zero character
			this.buffer[at++] = (byte) letter;
		}
		return at;
	}

	/** Halves of a pair that miss the other one become a question mark. */
	private int pair(String value, int from, int at) {
		byte[] bytes = new String(Character.toChars(value.codePointAt(from))).getBytes(StandardCharsets.UTF_8);
		System.arraycopy(bytes, 0, this.buffer, at, bytes.length);
		return at + bytes.length;
	}

}
