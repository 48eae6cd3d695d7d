package org.kedang.ingest.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Copies delimited text letter by letter with two more fields at the end of each record
 * that something is to be said about, in the encoding it came in; UTF-8 gets the byte
 * order mark that Excel wants.
 */
final class AnnotatedCsv {

	private static final int END = -1;

	private final CsvWorkbook workbook;

	AnnotatedCsv(CsvWorkbook workbook) {
		this.workbook = workbook;
	}

	void write(SheetNotes notes, OutputStream out) throws IOException {
		int fields = fields();
		Charset charset = this.workbook.charset();
		try (Reader reader = this.workbook.reader(); SheetNotes.Reading reading = notes.open()) {
			Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
			if (charset.equals(StandardCharsets.UTF_8)) {
				writer.write('\uFEFF');
			}
			notes.hasAtLeast(fields);
			Copying copying = new Copying(reader, this.workbook.separator(), writer, notes);
			for (int number = 1; copying.hasMore(); number++) {
				copying.record(reading.on(number));
			}
			writer.flush();
		}
	}

	/** How many fields the longest record has, empty ones at its end too. */
	private int fields() throws IOException {
		try (Reader reader = this.workbook.reader()) {
			Copying copying = new Copying(reader, this.workbook.separator(), Writer.nullWriter(), null);
			int most = 0;
			while (copying.hasMore()) {
				most = Math.max(most, copying.record(null));
			}
			return most;
		}
	}

	/** The same reading of quotes and line ends as {@link CsvReader}'s. */
	private static final class Copying {

		private final Reader reader;

		private final Writer writer;

		private final @Nullable SheetNotes notes;

		private char separator;

		private int next;

		private boolean first = true;

		private final StringBuilder start = new StringBuilder();

		Copying(Reader reader, char separator, Writer writer, @Nullable SheetNotes notes) throws IOException {
			this.reader = reader;
			this.separator = separator;
			this.writer = writer;
			this.notes = notes;
			this.next = reader.read();
			if (this.next == '\uFEFF') {
				this.next = reader.read();
			}
		}

		boolean hasMore() {
			return this.next != END;
		}

		/** Copies a record; gives the number of its fields. */
		int record(@Nullable RowNote note) throws IOException {
			int column = 0;
			this.start.setLength(0);
			while (true) {
				String said = said(note, column);
				int end = field(said == null);
				if (said != null) {
					this.writer.write(said);
				}
				column++;
				if (end != this.separator) {
					separatorLine();
					finish(note, column);
					lineEnd(end);
					return column;
				}
				this.writer.write(this.separator);
			}
		}

		/** What stands in a field instead; null where it stays as it is. */
		private @Nullable String said(@Nullable RowNote note, int column) {
			if (note == null || this.notes == null) {
				return null;
			}
			if (column == this.notes.resultColumn()) {
				return written(note.result());
			}
			if (column == this.notes.reasonColumn()) {
				return written(note.reason());
			}
			return note.cells()
				.stream()
				.filter((cell) -> cell.column() == column && cell.value() != null)
				.findFirst()
				.map((cell) -> written(String.valueOf(cell.value())))
				.orElse(null);
		}

		private String written(String said) {
			String text = CsvSafety.guarded(said);
			boolean quoted = text.chars().anyMatch((c) -> c == this.separator || c == '"' || c == '\n' || c == '\r');
			return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
		}

		private void finish(@Nullable RowNote note, int columns) throws IOException {
			if (note != null && this.notes != null) {
				int last = Math.max(this.notes.resultColumn(), this.notes.reasonColumn());
				for (int column = columns; column <= last; column++) {
					this.writer.write(this.separator);
					this.writer.write(Objects.requireNonNullElse(said(note, column), ""));
				}
			}
		}

		/** Copies a field without what ends it: separator, line end or end. */
		private int field(boolean kept) throws IOException {
			boolean quoted = this.next == '"';
			if (quoted) {
				take(kept);
			}
			while (true) {
				if (this.next == END
						|| (!quoted && (this.next == this.separator || this.next == '\n' || this.next == '\r'))) {
					int end = this.next;
					if (end == this.separator) {
						this.next = this.reader.read();
					}
					return end;
				}
				if (take(kept) == '"' && quoted) {
					if (this.next == '"') {
						take(kept);
					}
					else {
						quoted = false;
					}
				}
			}
		}

		private int take(boolean kept) throws IOException {
			int c = this.next;
			if (kept) {
				this.writer.write(c);
			}
			if (this.first && this.start.length() < 6) {
				this.start.append((char) c);
			}
			this.next = this.reader.read();
			return c;
		}

		/** A first line such as sep=; says what separates from then on. */
		private void separatorLine() {
			if (this.first && this.start.toString().startsWith("sep=") && this.start.length() == 5) {
				this.separator = this.start.charAt(4);
			}
			this.first = false;
		}

		private void lineEnd(int end) throws IOException {
			if (end == END) {
				return;
			}
			this.writer.write(end);
			this.next = this.reader.read();
			if (end == '\r' && this.next == '\n') {
				this.writer.write('\n');
				this.next = this.reader.read();
			}
		}

	}

}
