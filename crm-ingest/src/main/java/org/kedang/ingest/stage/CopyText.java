package org.kedang.ingest.stage;

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

	private final CopyIn copy;

	private final StringBuilder buffer = new StringBuilder(ENOUGH + 4096);

	public CopyText(CopyIn copy) {
		this.copy = copy;
	}

	public CopyText add(long value) {
		this.buffer.append(value).append('\t');
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

	CopyText add(byte[] value) {
		this.buffer.append("\\\\x").append(HexFormat.of().formatHex(value)).append('\t');
		return this;
	}

	public void end() throws SQLException {
		this.buffer.setCharAt(this.buffer.length() - 1, '\n');
		if (this.buffer.length() >= ENOUGH) {
			flush();
		}
	}

	public void flush() throws SQLException {
		byte[] bytes = this.buffer.toString().getBytes(StandardCharsets.UTF_8);
		this.copy.writeToCopy(bytes, 0, bytes.length);
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
