package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Streams delimited text as RFC 4180 has it, generous where files in the wild differ:
 * line ends of any kind, quotes inside unquoted fields, {@code ="007"} as Excel's users
 * write to keep zeros, a first line {@code sep=;}. The quote we write before what looks
 * like a formula is taken off again.
 */
final class CsvReader {

	private static final int END = -1;

	private final Reader reader;

	private char separator;

	private final Limits limits;

	private final Row row;

	private final char[] buffer = new char[1 << 15];

	private int position;

	private int limit;

	private char[] field = new char[256];

	private int length;

	private int rows;

	CsvReader(Reader reader, char separator, Limits limits) {
		this.reader = reader;
		this.separator = separator;
		this.limits = limits;
		this.row = new Row(limits.columns(), false, null);
	}

	void read(RowConsumer consumer) throws IOException, WorkbookRefused {
		if (peek() == '\uFEFF') {
			this.position++;
		}
		for (int number = 1; peek() != END; number++) {
			this.row.begin(number, false);
			record();
			if (number == 1 && isSeparatorLine()) {
				continue;
			}
			if (this.row.width() > 0) {
				if (++this.rows > this.limits.rows()) {
					throw new WorkbookRefused("rows", "csv", this.limits.rows());
				}
				if (!consumer.row(this.row)) {
					return;
				}
			}
		}
	}

	private boolean isSeparatorLine() {
		String text = this.row.text(0);
		boolean line = text.startsWith("sep=") && text.length() <= 5 && this.row.width() == 1;
		if (line && text.length() == 5) {
			this.separator = text.charAt(4);
		}
		return line;
	}

	/** Reads up to the end of the line. */
	private void record() throws IOException, WorkbookRefused {
		int column = 0;
		while (true) {
			this.length = 0;
			int end = (peek() == '"') ? quoted(column) : plain(column);
			put(column);
			if (end != this.separator) {
				return;
			}
			column++;
		}
	}

	private int plain(int column) throws IOException, WorkbookRefused {
		while (true) {
			int c = take();
			if (c == this.separator || c == END || c == '\n') {
				return c;
			}
			if (c == '\r') {
				if (peek() == '\n') {
					this.position++;
				}
				return '\n';
			}
			add((char) c, column);
		}
	}

	private int quoted(int column) throws IOException, WorkbookRefused {
		take();
		while (true) {
			int c = take();
			if (c == END) {
				throw new WorkbookRefused("quote", "csv", this.row.number(), CellAddress.letters(column));
			}
			if (c == '"') {
				if (peek() != '"') {
					// what follows the closing quote belongs to the field still
					return plain(column);
				}
				this.position++;
			}
			add((char) c, column);
		}
	}

	private void add(char c, int column) throws WorkbookRefused {
		if (this.length == this.field.length) {
			if (this.length > this.limits.text()) {
				throw tooLong(column);
			}
			this.field = Arrays.copyOf(this.field, this.length * 2);
		}
		this.field[this.length++] = c;
	}

	private void put(int column) throws WorkbookRefused {
		int from = 0;
		int to = this.length;
		if (to > this.limits.text()) {
			throw tooLong(column);
		}
		if (to > 3 && this.field[0] == '=' && this.field[1] == '"' && this.field[to - 1] == '"') {
			from = 2;
			to--;
		}
		else if (to > 1 && this.field[0] == '\'' && CsvSafety.isRisky(this.field[1])) {
			from = 1;
		}
		if (to == from || to == 1 && this.field[0] == '\u001A') {
			return;
		}
		if (column >= this.limits.columns()) {
			throw new WorkbookRefused("columns", "csv", this.row.number(), this.limits.columns());
		}
		this.row.put(column, CellKind.TEXT, new String(this.field, from, to - from));
	}

	private WorkbookRefused tooLong(int column) {
		return new WorkbookRefused("text", "csv", this.row.number(), CellAddress.letters(column), this.limits.text());
	}

	private int peek() throws IOException {
		return (this.position < this.limit || fill()) ? this.buffer[this.position] : END;
	}

	private int take() throws IOException {
		return (this.position < this.limit || fill()) ? this.buffer[this.position++] : END;
	}

	private boolean fill() throws IOException {
		this.limit = this.reader.read(this.buffer, 0, this.buffer.length);
		this.position = 0;
		return this.limit > 0;
	}

}
