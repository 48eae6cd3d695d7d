package org.kedang.analytics;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.postgresql.copy.CopyIn;

/**
 * Writes numbers as lines of PostgreSQL's text COPY, a buffer at a time.
 */
final class CopyLines {

	private static final int ENOUGH = 1 << 16;

	private final CopyIn copy;

	private final StringBuilder buffer = new StringBuilder(ENOUGH + 1024);

	CopyLines(CopyIn copy) {
		this.copy = copy;
	}

	CopyLines add(long value) {
		this.buffer.append(value).append('\t');
		return this;
	}

	CopyLines add(char value) {
		this.buffer.append(value).append('\t');
		return this;
	}

	CopyLines add(BigDecimal value) {
		this.buffer.append(value.toPlainString()).append('\t');
		return this;
	}

	void end() throws SQLException {
		this.buffer.setCharAt(this.buffer.length() - 1, '\n');
		if (this.buffer.length() >= ENOUGH) {
			flush();
		}
	}

	void flush() throws SQLException {
		byte[] bytes = this.buffer.toString().getBytes(StandardCharsets.ISO_8859_1);
		this.copy.writeToCopy(bytes, 0, bytes.length);
		this.buffer.setLength(0);
	}

}
