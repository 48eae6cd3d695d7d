package org.kedang.database;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Writes values as lines of PostgreSQL's text COPY, a buffer at a time.
 */
public final class CopyText {

	private static final int ENOUGH = 1 << 16;

	private final Target target;

	private final StringBuilder buffer = new StringBuilder(ENOUGH + 4096);

	/** Where the lines go. */
	@FunctionalInterface
	public interface Target {

		void write(byte[] bytes) throws SQLException, IOException;

	}

	public CopyText(Target target) {
		this.target = target;
	}

	/** For rows that go straight into the database. */
	public static CopyText into(CopyIn copy) {
		return new CopyText((bytes) -> copy.writeToCopy(bytes, 0, bytes.length));
	}

	public CopyText add(long value) {
		this.buffer.append(value).append('\t');
		return this;
	}

	/** A letter that needs no escaping. */
	public CopyText add(char value) {
		this.buffer.append(value).append('\t');
		return this;
	}

	public CopyText add(BigDecimal value) {
		this.buffer.append(value.toPlainString()).append('\t');
		return this;
	}

	public CopyText add(@Nullable String value) {
		if (value == null) {
			this.buffer.append("\\N\t");
			return this;
		}
		int length = value.length();
		int from = 0;
		for (int i = 0; i < length; i++) {
			char letter = value.charAt(i);
			if (letter < ' ' || letter == '\\') {
				this.buffer.append(value, from, i);
				escape(letter);
				from = i + 1;
			}
		}
		this.buffer.append(value, from, length).append('\t');
		return this;
	}

	public CopyText add(byte[] value) {
		this.buffer.append("\\\\x").append(HexFormat.of().formatHex(value)).append('\t');
		return this;
	}

	/** Ends the line. */
	public void end() throws SQLException, IOException {
		this.buffer.setCharAt(this.buffer.length() - 1, '\n');
		if (this.buffer.length() >= ENOUGH) {
			flush();
		}
	}

	/** Hands over what is left; the copy itself is ended by who began it. */
	public void flush() throws SQLException, IOException {
		this.target.write(this.buffer.toString().getBytes(StandardCharsets.UTF_8));
		this.buffer.setLength(0);
	}

	private void escape(char letter) {
		switch (letter) {
			case '\\' -> this.buffer.append("\\\\");
			case '\t' -> this.buffer.append("\\t");
			case '\n' -> this.buffer.append("\\n");
			case '\r' -> this.buffer.append("\\r");
			case 0 -> {
				// PostgreSQL's text knows no zero character
			}
			default -> this.buffer.append(letter);
		}
	}

}
