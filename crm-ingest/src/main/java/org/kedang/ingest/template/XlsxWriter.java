package org.kedang.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.util.WorkbookUtil;
import org.jspecify.annotations.Nullable;
import org.kedang.ingest.workbook.CellAddress;
import org.kedang.ingest.workbook.CsvSafety;

/**
 * Writes an xlsx file row by row straight into a stream: nothing is kept, in memory or on
 * disk, so that exports of any size begin to arrive at once. Each sheet has a frozen,
 * filterable header. Texts are always written as texts, and those that look like a
 * formula are marked so that none becomes one when the cell is edited. Sheets beyond
 * 1,048,576 rows go on in a further sheet.
 */
public final class XlsxWriter implements AutoCloseable {

	private static final int MAX_ROWS = 1_048_576;

	private static final int MAX_NAME = 31;

	/** Digits that Excel keeps of a number; longer ones are written as texts. */
	private static final int EXACT_DIGITS = 15;

	private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

	/** Before it Excel's calendar differs from ours. */
	private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

	private static final double SECONDS_A_DAY = 86_400;

	private final ZipOutputStream zip;

	private final XmlText xml;

	private final List<String> names = new ArrayList<>();

	private List<Column> columns = List.of();

	private String name = "";

	private int part;

	private int row;

	/**
	 * Starts a file.
	 * @param out left open when the writer is closed
	 */
	public XlsxWriter(OutputStream out) {
		this.zip = new ZipOutputStream(out);
		// the quickest: higher levels take three times as long for a tenth less
		this.zip.setLevel(Deflater.BEST_SPEED);
		this.xml = new XmlText(this.zip);
	}

	/**
	 * Begins a sheet, the one before is finished.
	 * @param wanted its name, cut and cleaned to what Excel allows
	 */
	public void sheet(String wanted, List<Column> newColumns) throws IOException {
		if (newColumns.isEmpty()) {
			throw new IllegalArgumentException("a sheet needs a column");
		}
		endSheet();
		this.columns = List.copyOf(newColumns);
		this.name = wanted;
		this.part = 1;
		beginSheet();
	}

	private void beginSheet() throws IOException {
		this.names.add(uniqueName());
		this.zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + this.names.size() + ".xml"));
		this.xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
				+ XlsxParts.MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\""
				+ (this.names.size() == 1 ? " tabSelected=\"1\"" : "")
				+ "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
				+ "</sheetView></sheetViews><cols>");
		for (int i = 0; i < this.columns.size(); i++) {
			Column column = this.columns.get(i);
			this.xml.raw("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + column.width()
					+ "\" customWidth=\"1\" style=\"" + XlsxParts.style(column.format()) + "\"/>");
		}
		this.xml.raw("</cols><sheetData><row>");
		for (Column column : this.columns) {
			text(column.label(), XlsxParts.HEADER_STYLE);
		}
		this.xml.raw("</row>");
		this.row = 1;
	}

	private String uniqueName() {
		String suffix = (this.part > 1) ? " (" + this.part + ")" : "";
		String safe = WorkbookUtil.createSafeSheetName(this.name, '_');
		for (int i = 2;; i++) {
			String unique = safe.substring(0, Math.min(safe.length(), MAX_NAME - suffix.length())) + suffix;
			if (this.names.stream().noneMatch(unique::equalsIgnoreCase)) {
				return unique;
			}
			suffix = " (" + i + ")";
		}
	}

	/**
	 * Writes a row: texts, numbers, dates, booleans; null leaves a cell empty.
	 */
	public void row(List<? extends @Nullable Object> values) throws IOException {
		if (this.row == MAX_ROWS) {
			endSheet();
			this.part++;
			beginSheet();
		}
		this.row++;
		this.xml.raw("<row>");
		for (int i = 0; i < values.size(); i++) {
			Object value = values.get(i);
			Column.Format format = (i < this.columns.size()) ? this.columns.get(i).format() : Column.Format.TEXT;
			if (value == null || value.equals("")) {
				this.xml.raw("<c s=\"" + XlsxParts.style(format) + "\"/>");
			}
			else {
				cell(value, format);
			}
		}
		this.xml.raw("</row>");
	}

	private void cell(Object value, Column.Format format) throws IOException {
		int style = XlsxParts.style(format);
		if (value instanceof BigDecimal decimal && decimal.precision() <= EXACT_DIGITS) {
			number(decimal.toPlainString(), style);
		}
		else if (value instanceof Integer || value instanceof Long number && Math.abs(number) < 1e15) {
			number(value.toString(), style);
		}
		else if (value instanceof Double number && Double.isFinite(number)) {
			number(value.toString(), style);
		}
		else if (value instanceof Boolean truth) {
			this.xml.raw(truth ? "<c t=\"b\"><v>1</v></c>" : "<c t=\"b\"><v>0</v></c>");
		}
		else if (value instanceof LocalDate date && !date.isBefore(FIRST)) {
			number(Long.toString(date.toEpochDay() - EPOCH.toEpochDay()), dateStyle(format, Column.Format.DATE));
		}
		else if (value instanceof LocalDateTime time && !time.toLocalDate().isBefore(FIRST)) {
			double serial = time.toLocalDate().toEpochDay() - EPOCH.toEpochDay()
					+ time.toLocalTime().toSecondOfDay() / SECONDS_A_DAY;
			number(Double.toString(serial), dateStyle(format, Column.Format.DATE_TIME));
		}
		else {
			String text = value.toString();
			text(text, CsvSafety.isRisky(text) ? XlsxParts.QUOTED_STYLE : XlsxParts.style(Column.Format.TEXT));
		}
	}

	private static int dateStyle(Column.Format format, Column.Format otherwise) {
		boolean date = format == Column.Format.DATE || format == Column.Format.DATE_TIME;
		return XlsxParts.style(date ? format : otherwise);
	}

	private void number(String literal, int style) throws IOException {
		this.xml.raw("<c s=\"");
		this.xml.raw(Integer.toString(style));
		this.xml.raw("\"><v>");
		this.xml.raw(literal);
		this.xml.raw("</v></c>");
	}

	private void text(String text, int style) throws IOException {
		this.xml.raw("<c s=\"");
		this.xml.raw(Integer.toString(style));
		this.xml
			.raw(isPadded(text) ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t>");
		this.xml.escaped(text);
		this.xml.raw("</t></is></c>");
	}

	/** Whether readers of XML may take space at its ends away. */
	private static boolean isPadded(String text) {
		return !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
	}

	private void endSheet() throws IOException {
		if (this.row == 0) {
			return;
		}
		this.xml.raw("</sheetData><autoFilter ref=\"A1:" + CellAddress.letters(this.columns.size() - 1) + this.row
				+ "\"/></worksheet>");
		this.xml.flush();
		this.zip.closeEntry();
		this.row = 0;
	}

	/**
	 * Finishes the file. A file that a failure cuts off must not be finished, lest it
	 * look whole: then let go of the writer without closing it.
	 */
	@Override
	public void close() throws IOException {
		endSheet();
		for (XlsxParts.Part end : XlsxParts.of(this.names)) {
			this.zip.putNextEntry(new ZipEntry(end.name()));
			this.xml.raw(end.content());
			this.xml.flush();
			this.zip.closeEntry();
		}
		this.zip.finish();
	}

}
