package org.kedang.ingest.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Streams the cells of one sheet part into a {@link Row}.
 */
final class XlsxSheetReader {

	private static final int MAX_ROW = 1_048_576;

	private static final int MAX_COLUMN = 16_384;

	/** Bytes of all values in a row; real rows have some thousand. */
	private static final int MAX_ROW_BYTES = 32 << 20;

	private static final long SHEET_DATA = XmlScanner.key("sheetData");

	private static final long ROW = XmlScanner.key("row");

	private static final long CELL = XmlScanner.key("c");

	private static final long MERGED = XmlScanner.key("mergeCell");

	private static final long VALUE = XmlScanner.key("v");

	private static final long TEXT = XmlScanner.key("t");

	private static final long PHONETIC = XmlScanner.key("rPh");

	private static final long REFERENCE = XmlScanner.key("r");

	private static final long STYLE = XmlScanner.key("s");

	private static final long TYPE = XmlScanner.key("t");

	private static final long HIDDEN = XmlScanner.key("hidden");

	private static final long SHARED = XmlScanner.key("s");

	private static final long INLINE = XmlScanner.key("inlineStr");

	private static final long FORMULA_TEXT = XmlScanner.key("str");

	private static final long BOOLEAN = XmlScanner.key("b");

	private static final long ERROR = XmlScanner.key("e");

	private static final long ISO_DATE = XmlScanner.key("d");

	private final XmlScanner xml;

	private final Sheet sheet;

	private final Row row;

	private final XlsxStyles styles;

	private final @Nullable TextStore strings;

	private final Limits limits;

	private final MergedCells.Found merged;

	private int number;

	private int elements;

	private int rows;

	XlsxSheetReader(XmlScanner xml, Sheet sheet, Row row, XlsxStyles styles, @Nullable TextStore strings,
			Limits limits) {
		this.xml = xml;
		this.sheet = sheet;
		this.row = row;
		this.styles = styles;
		this.strings = strings;
		this.limits = limits;
		this.merged = new MergedCells.Found(sheet);
	}

	/** Gives false if the consumer stopped. */
	boolean read(RowConsumer consumer) throws IOException, WorkbookRefused {
		boolean data = false;
		for (int event = this.xml.next(); event != XmlScanner.EOF; event = this.xml.next()) {
			if (event == XmlScanner.START && this.xml.name() == SHEET_DATA) {
				data = true;
			}
			else if (event == XmlScanner.START && data && this.xml.name() == ROW) {
				if (!row(consumer)) {
					return false;
				}
			}
			else if (event == XmlScanner.END && this.xml.name() == SHEET_DATA) {
				data = false;
			}
			else if (event == XmlScanner.START && this.xml.name() == MERGED) {
				String range = this.xml.attribute("ref");
				this.merged.add((range != null) ? range : "");
			}
		}
		return true;
	}

	/** What was merged downwards, once all is read. */
	List<MergedCells> merged() {
		return this.merged.all();
	}

	private boolean row(RowConsumer consumer) throws IOException, WorkbookRefused {
		int reference = this.xml.find(REFERENCE);
		this.number = (reference < 0) ? this.number + 1 : rowNumber(reference);
		if (this.number < 1 || this.number > MAX_ROW || ++this.elements > MAX_ROW) {
			throw badReference(reference);
		}
		int hidden = this.xml.find(HIDDEN);
		this.row.begin(this.number, hidden >= 0 && isTrue(this.xml.bytes()[this.xml.from(hidden)]));
		int column = -1;
		int cells = 0;
		int event = this.xml.next();
		while (event != XmlScanner.END || this.xml.name() != ROW) {
			if (event == XmlScanner.START && this.xml.name() == CELL) {
				column = cell(column);
				if (++cells > MAX_COLUMN || this.row.rawLength() > MAX_ROW_BYTES) {
					throw new WorkbookRefused("row-size", this.sheet.name(), this.number);
				}
			}
			else if (event == XmlScanner.EOF) {
				throw WorkbookRefused.corrupt(this.sheet.name());
			}
			event = this.xml.next();
		}
		if (this.row.width() == 0) {
			return true;
		}
		if (++this.rows > this.limits.rows()) {
			throw new WorkbookRefused("rows", this.sheet.name(), this.limits.rows());
		}
		return consumer.row(this.row);
	}

	private int rowNumber(int attribute) {
		int value = 0;
		for (int i = this.xml.from(attribute); i < this.xml.to(attribute); i++) {
			int digit = this.xml.bytes()[i] - '0';
			if (digit < 0 || digit > 9 || value > MAX_ROW) {
				return -1;
			}
			value = value * 10 + digit;
		}
		return value;
	}

	private int cell(int previous) throws IOException, WorkbookRefused {
		int reference = this.xml.find(REFERENCE);
		int column = (reference < 0) ? previous + 1 : column(reference);
		if (column < 0 || column >= MAX_COLUMN) {
			throw badReference(reference);
		}
		int typed = this.xml.find(TYPE);
		long type = (typed < 0) ? 0 : word(typed);
		int styled = this.xml.find(STYLE);
		int style = (styled < 0) ? 0 : rowNumber(styled);
		int start = this.row.rawLength();
		value(type, start, column);
		if (this.row.rawLength() > start) {
			put(column, type, style, start);
		}
		return column;
	}

	/** Column of a reference such as AB12, from 0. */
	private int column(int attribute) {
		byte[] bytes = this.xml.bytes();
		int column = 0;
		for (int i = this.xml.from(attribute); i < this.xml.to(attribute); i++) {
			int letter = (bytes[i] & ~0x20) - 'A';
			if (letter < 0 || letter > 25 || column > MAX_COLUMN) {
				break;
			}
			column = column * 26 + letter + 1;
		}
		return column - 1;
	}

	private long word(int attribute) {
		long key = 0;
		for (int i = this.xml.from(attribute); i < this.xml.to(attribute); i++) {
			key = key << 8 | this.xml.bytes()[i] & 0xFF;
		}
		return key;
	}

	/** Appends the cell's value to the row's bytes, without phonetic runs. */
	private void value(long type, int start, int column) throws IOException, WorkbookRefused {
		boolean wanted = false;
		boolean phonetic = false;
		long element = (type == INLINE) ? TEXT : VALUE;
		int event = this.xml.next();
		while (event != XmlScanner.END || this.xml.name() != CELL) {
			if (event == XmlScanner.TEXT) {
				if (wanted) {
					this.row.append(this.xml.text(), this.xml.textFrom(), this.xml.textTo());
					// no character takes more than three bytes, escapes take seven
					if (this.row.rawLength() - start > 7L * this.limits.text()) {
						throw tooLong(column);
					}
				}
			}
			else if (event == XmlScanner.EOF) {
				throw WorkbookRefused.corrupt(this.sheet.name());
			}
			else if (this.xml.name() == PHONETIC) {
				phonetic = event == XmlScanner.START;
			}
			else if (this.xml.name() == element) {
				wanted = event == XmlScanner.START && !phonetic;
			}
			event = this.xml.next();
		}
	}

	private void put(int column, long type, int style, int start) throws WorkbookRefused {
		if (column >= this.limits.columns()) {
			throw new WorkbookRefused("columns", this.sheet.name(), this.number, this.limits.columns());
		}
		int end = this.row.rawLength();
		byte[] raw = this.row.raw();
		if (type == SHARED) {
			putShared(column, start, end);
		}
		else if (type == INLINE || type == FORMULA_TEXT) {
			if (end - start > this.limits.text()
					&& CellTexts.text(raw, start, end - start).length() > this.limits.text()) {
				throw tooLong(column);
			}
			this.row.putRaw(column, CellKind.TEXT, start, end);
		}
		else if (type == BOOLEAN) {
			this.row.put(column, CellKind.BOOLEAN, isTrue(raw[start]) ? "TRUE" : "FALSE");
		}
		else if (type == ERROR) {
			this.row.putRaw(column, CellKind.ERROR, start, end);
		}
		else if (type == ISO_DATE) {
			this.row.put(column, CellKind.DATE, DateSerials.text(CellTexts.text(raw, start, end - start)));
		}
		else {
			putNumber(column, style, start, end);
		}
	}

	private void putShared(int column, int start, int end) throws WorkbookRefused {
		byte[] raw = this.row.raw();
		int count = (this.strings != null) ? this.strings.count() : 0;
		long index = 0;
		for (int i = start; i < end && index < count; i++) {
			int digit = raw[i] - '0';
			index = (digit < 0 || digit > 9) ? count : index * 10 + digit;
		}
		if (this.strings == null || index >= count) {
			throw new WorkbookRefused("shared-string", this.sheet.name(), this.number, CellAddress.letters(column));
		}
		this.row.drop(start);
		if (this.strings.length((int) index) > this.limits.text()
				&& this.strings.text((int) index).length() > this.limits.text()) {
			throw tooLong(column);
		}
		if (this.strings.length((int) index) > 0) {
			this.row.putShared(column, (int) index);
		}
	}

	private void putNumber(int column, int style, int start, int end) {
		byte[] raw = this.row.raw();
		int from = start;
		int to = end;
		while (from < to && raw[from] <= ' ' && raw[from] >= 0) {
			from++;
		}
		while (to > from && raw[to - 1] <= ' ' && raw[to - 1] >= 0) {
			to--;
		}
		if (from == to) {
			return;
		}
		boolean number = Numbers.isNumber(raw, from, to - from);
		boolean date = number && style >= 0 && this.styles.isDate(style)
				&& DateSerials.isDate(Numbers.value(raw, from, to - from));
		this.row.putRaw(column, date ? CellKind.DATE : number ? CellKind.NUMBER : CellKind.TEXT, from, to);
	}

	private static boolean isTrue(byte value) {
		return value == '1' || value == 't' || value == 'T';
	}

	private WorkbookRefused tooLong(int column) {
		return new WorkbookRefused("text", this.sheet.name(), this.number, CellAddress.letters(column),
				this.limits.text());
	}

	private WorkbookRefused badReference(int attribute) {
		String reference = (attribute < 0) ? "" : new String(this.xml.bytes(), this.xml.from(attribute),
				Math.min(20, this.xml.to(attribute) - this.xml.from(attribute)), StandardCharsets.ISO_8859_1);
		return new WorkbookRefused("cell-reference", this.sheet.name(), reference);
	}

}
