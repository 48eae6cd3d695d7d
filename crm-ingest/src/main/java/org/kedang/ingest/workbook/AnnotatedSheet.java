package org.kedang.ingest.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Copies the part of a sheet: cells that something is said about get another ground, rows
 * get a result and a reason, and comments a drawing to stand in. All other bytes stay.
 */
final class AnnotatedSheet {

	/** Where a comment is to stand. */
	record Comment(int row, int column, String text) {

		String reference() {
			return CellAddress.letters(this.column) + this.row;
		}

	}

	/** More of them no spreadsheet opens with pleasure. */
	private static final int COMMENTS = 20_000;

	private static final String INLINE = "<%1$sc r=\"%2$s\" s=\"%3$d\" t=\"inlineStr\"><%1$sis>"
			+ "<%1$st xml:space=\"preserve\">%4$s</%1$st></%1$sis></%1$sc>";

	private static final long DIMENSION = XmlScanner.key("dimension");

	private static final long COLUMNS = XmlScanner.key("cols");

	private static final long COLUMN = XmlScanner.key("col");

	private static final long DATA = XmlScanner.key("sheetData");

	private static final long ROW = XmlScanner.key("row");

	private static final long CELL = XmlScanner.key("c");

	private static final long FORMULA = XmlScanner.key("f");

	private static final long DRAWING = XmlScanner.key("legacyDrawing");

	/** What may follow a drawing of comments. */
	private static final Set<Long> BEHIND = Set.of(XmlScanner.key("drawingHF"), XmlScanner.key("picture"),
			XmlScanner.key("oleObjects"), XmlScanner.key("controls"), XmlScanner.key("webPublishItems"),
			XmlScanner.key("tableParts"), XmlScanner.key("extLst"), XmlScanner.key("AlternateContent"),
			XmlScanner.key("worksheet"));

	private final XmlPieces xml;

	private final SheetNotes notes;

	private final XlsxMarks marks;

	private final OutputStream out;

	private final List<Comment> comments = new ArrayList<>();

	private final TreeMap<Integer, RowNote.CellNote> waiting = new TreeMap<>();

	private @Nullable String drawing;

	private String prefix = "";

	private int lastColumn;

	private int lastStyle;

	private int widest;

	AnnotatedSheet(XmlPieces xml, SheetNotes notes, XlsxMarks marks, OutputStream out) {
		this.xml = xml;
		this.notes = notes;
		this.marks = marks;
		this.out = out;
	}

	/**
	 * Copies the sheet.
	 * @param newDrawing an element to refer to the drawing of comments, should there be
	 * comments but no drawing yet; {@code %s} stands for its prefix
	 */
	void copy(String newDrawing) throws IOException {
		boolean columns = false;
		while (this.xml.next()) {
			if (this.xml.starts(DIMENSION)) {
				skip(DIMENSION);
			}
			else if (this.xml.starts(COLUMN)) {
				String max = this.xml.attribute("max");
				this.widest = Math.max(this.widest,
						(max != null && max.matches("\\d{1,5}")) ? Integer.parseInt(max) : 0);
				this.xml.copy(this.out);
			}
			else if (this.xml.isEnd() && this.xml.name() == COLUMNS) {
				columns = true;
				write(widths(this.xml.prefix()));
				this.xml.copy(this.out);
			}
			else if (this.xml.starts(DATA)) {
				this.prefix = this.xml.prefix();
				if (!columns) {
					write("<%1$scols>%2$s</%1$scols>".formatted(this.prefix, widths(this.prefix)));
				}
				this.xml.copy(this.out);
				if (!this.xml.isEmpty()) {
					rows();
				}
				break;
			}
			else {
				this.xml.copy(this.out);
			}
		}
		copyRest(newDrawing);
	}

	/** How wide the new columns are; nothing where the sheet has decided already. */
	private String widths(String of) {
		if (this.widest > this.notes.resultColumn() || this.notes.reasonColumn() != this.notes.resultColumn() + 1) {
			return "";
		}
		String column = "<%scol min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>";
		int number = this.notes.resultColumn() + 1;
		return column.formatted(of, number, number, 10) + column.formatted(of, number + 1, number + 1, 48);
	}

	private void rows() throws IOException {
		int number = 0;
		try (SheetNotes.Reading reading = this.notes.open()) {
			while (this.xml.next() && !this.xml.ends(DATA)) {
				if (!this.xml.starts(ROW)) {
					this.xml.copy(this.out);
					continue;
				}
				String said = this.xml.attribute("r");
				number = (said != null) ? Integer.parseInt(said) : number + 1;
				RowNote note = reading.on(number);
				if (note == null || this.xml.isEmpty()) {
					this.xml.copy(this.out);
				}
				else {
					// how far a row reaches is told by nobody who need not
					this.xml.copyWith("spans", null, this.out);
					row(note);
				}
			}
			this.xml.copy(this.out);
		}
	}

	private void row(RowNote note) throws IOException {
		this.waiting.clear();
		note.cells().forEach((cell) -> this.waiting.put(cell.column(), cell));
		this.waiting.put(this.notes.resultColumn(),
				new RowNote.CellNote(this.notes.resultColumn(), note.failed(), note.result()));
		this.waiting.put(this.notes.reasonColumn(),
				new RowNote.CellNote(this.notes.reasonColumn(), note.failed(), note.reason()));
		this.lastColumn = -1;
		this.lastStyle = 0;
		while (this.xml.next() && !this.xml.ends(ROW)) {
			if (this.xml.starts(CELL)) {
				cell(note);
			}
			else {
				this.xml.copy(this.out);
			}
		}
		writeWaiting(note, Integer.MAX_VALUE);
		this.xml.copy(this.out);
	}

	private void cell(RowNote note) throws IOException {
		String reference = this.xml.attribute("r");
		int column = (reference != null) ? column(reference) : this.lastColumn + 1;
		writeWaiting(note, column);
		this.lastColumn = column;
		if (isResult(column)) {
			skip(CELL);
			writeWaiting(note, column + 1);
			return;
		}
		String styled = this.xml.attribute("s");
		int style = (styled != null && styled.matches("\\d{1,6}")) ? Integer.parseInt(styled) : 0;
		this.lastStyle = style;
		RowNote.CellNote said = this.waiting.remove(column);
		int wanted = (said != null) ? this.marks.marked(style, said.failed()) : this.marks.clean(style);
		if (said != null && said.value() != null) {
			replace(said, note.row(), wanted);
			return;
		}
		if (said != null) {
			comment(note.row(), column, said.text());
		}
		if (wanted != style) {
			this.xml.copyWith("s", Integer.toString(wanted), this.out);
		}
		else {
			this.xml.copy(this.out);
		}
	}

	/** A formula stays, since others may be copies of it. */
	private void replace(RowNote.CellNote said, int row, int style) throws IOException {
		ByteArrayOutputStream kept = new ByteArrayOutputStream();
		boolean formula = false;
		this.xml.copyWith("s", Integer.toString(style), kept);
		while (!this.xml.ends(CELL) && this.xml.next()) {
			formula |= this.xml.starts(FORMULA);
			this.xml.copy(kept);
		}
		if (formula) {
			kept.writeTo(this.out);
			comment(row, said.column(), said.text() + "\n" + this.notes.computed());
		}
		else {
			value(said, row, style);
		}
	}

	/** Writes the cell with what it is to say, blank where that is nothing. */
	private void value(RowNote.CellNote said, int row, int style) throws IOException {
		String reference = CellAddress.letters(said.column()) + row;
		String value = said.value();
		write((value == null || value.isEmpty()) ? "<%sc r=\"%s\" s=\"%d\"/>".formatted(this.prefix, reference, style)
				: INLINE.formatted(this.prefix, reference, style, XmlEscapes.of(value)));
		comment(row, said.column(), said.text());
	}

	private void comment(int row, int column, String text) {
		if (this.comments.size() < COMMENTS) {
			this.comments.add(new Comment(row, column, text));
		}
	}

	private boolean isResult(int column) {
		return column == this.notes.resultColumn() || column == this.notes.reasonColumn();
	}

	private static int column(String reference) {
		int column = 0;
		for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
			column = column * 26 + (reference.charAt(i) & ~0x20) - 'A' + 1;
		}
		return column - 1;
	}

	/** Writes the cells that the row has not, up to a column. */
	private void writeWaiting(RowNote note, int before) throws IOException {
		while (!this.waiting.isEmpty() && this.waiting.firstKey() < before) {
			RowNote.CellNote cell = this.waiting.pollFirstEntry().getValue();
			String reference = CellAddress.letters(cell.column()) + note.row();
			if (!isResult(cell.column())) {
				value(cell, note.row(), this.marks.marked(0, cell.failed()));
			}
			else if (!cell.text().isEmpty()) {
				int style = this.notes.isHeader(note) ? this.lastStyle : this.marks.result(cell.failed());
				write(INLINE.formatted(this.prefix, reference, style, XmlEscapes.of(cell.text())));
			}
		}
	}

	/** Leaves out an element. */
	private void skip(long name) throws IOException {
		while (!this.xml.ends(name) && this.xml.next()) {
			// left out
		}
	}

	private void copyRest(String newDrawing) throws IOException {
		boolean open = !this.comments.isEmpty();
		while (this.xml.next()) {
			if (this.xml.starts(DRAWING)) {
				String text = this.xml.text();
				this.drawing = text.replaceFirst("(?s)^.*?:id\\s*=\\s*[\"']([^\"']*)[\"'].*$", "$1");
				open = false;
			}
			else if (open && this.xml.isTag() && BEHIND.contains(this.xml.name())) {
				write(newDrawing.formatted(this.prefix));
				open = false;
			}
			this.xml.copy(this.out);
		}
	}

	private void write(String text) throws IOException {
		this.out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	List<Comment> comments() {
		return this.comments;
	}

	/** Id of the relation to the drawing the sheet had already, or null. */
	@Nullable String drawing() {
		return this.drawing;
	}

}
