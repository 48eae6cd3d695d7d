package org.kedang.web.customer;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.customer.RosterRow;

/**
 * A roster as a workbook, written row by row: a hundred rows are in memory, the rest in a
 * temporary file. Texts that a spreadsheet might take for a formula are marked as texts.
 */
final class RosterWorkbook implements Closeable {

	/** A sheet holds 1,048,576 rows. */
	private static final int LONGEST = 1_000_000;

	private static final int LONGEST_TEXT = 32_767;

	private static final String FORMULA_STARTS = "=+-@\t\r\n";

	private static final int WIDTH = 256;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);

	private final RosterTexts texts;

	private final List<Field> fields;

	private final boolean all;

	private final CellStyle header;

	private final CellStyle date = style("yyyy-mm-dd");

	private final CellStyle amount = style("#,##0.00");

	private final CellStyle text = style("@");

	private final CellStyle quoted = style("@");

	private @Nullable Sheet sheet;

	private int rows;

	RosterWorkbook(RosterTexts texts, List<Field> fields, boolean all) {
		this.texts = texts;
		this.fields = fields;
		this.all = all;
		this.workbook.setCompressTempFiles(true);
		this.header = this.workbook.createCellStyle();
		Font bold = this.workbook.createFont();
		bold.setBold(true);
		this.header.setFont(bold);
		this.quoted.setQuotePrefixed(true);
	}

	private CellStyle style(String format) {
		CellStyle style = this.workbook.createCellStyle();
		style.setDataFormat(this.workbook.createDataFormat().getFormat(format));
		return style;
	}

	void add(RosterRow row, List<@Nullable String> values) {
		Row line = next();
		List<@Nullable Object> cells = this.all ? all(row, values) : shown(row);
		for (int i = 0; i < cells.size(); i++) {
			Object value = cells.get(i);
			if (value != null) {
				write(line.createCell(i), value);
			}
		}
	}

	/** The columns of the page. */
	private List<@Nullable Object> shown(RosterRow row) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(row.number());
		cells.add(row.name());
		cells.add(this.texts.kind(row.kind()));
		cells.add(row.mobile());
		cells.add(this.texts.region(row.region()));
		cells.add(row.owner());
		cells.add(this.texts.status(row.status()));
		cells.add(row.acquiredOn());
		cells.add(row.netAmount());
		cells.add(row.lastPurchaseOn());
		addComputed(cells, row);
		return cells;
	}

	/** All fields of the catalogue, and what is computed. */
	private List<@Nullable Object> all(RosterRow row, List<@Nullable String> values) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(this.texts.kind(row.kind()));
		for (int i = 0; i < this.fields.size(); i++) {
			String value = values.get(i);
			cells.add((value != null) ? value(this.fields.get(i), value) : null);
		}
		addComputed(cells, row);
		return cells;
	}

	private void addComputed(List<@Nullable Object> cells, RosterRow row) {
		Integer number = row.rfmClass();
		cells.add((number != null) ? this.texts.text("roster.class." + number) : null);
		cells.add(row.valueGrade());
		cells.add(BigDecimal.valueOf(row.completeness()));
	}

	/** A masked number or date is no number or date any more. */
	private Object value(Field field, String text) {
		return switch (field.type()) {
			case OPTION, YES_NO -> this.texts.option(field, text);
			case REGION -> this.texts.fullRegion(text);
			case DATE -> text.contains("*") ? text : LocalDate.parse(text);
			case AMOUNT, DECIMAL, INTEGER -> text.contains("*") ? text : new BigDecimal(text);
			default -> text;
		};
	}

	private void write(Cell cell, Object value) {
		if (value instanceof LocalDate day) {
			cell.setCellValue(day);
			cell.setCellStyle(this.date);
		}
		else if (value instanceof BigDecimal number) {
			cell.setCellValue(number.doubleValue());
			if (number.scale() > 0) {
				cell.setCellStyle(this.amount);
			}
		}
		else {
			String words = value.toString();
			boolean risky = !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0;
			cell.setCellValue((words.length() > LONGEST_TEXT) ? words.substring(0, LONGEST_TEXT) : words);
			cell.setCellStyle(risky ? this.quoted : this.text);
		}
	}

	private Row next() {
		Sheet current = this.sheet;
		if (current == null || this.rows >= LONGEST) {
			current = begin();
		}
		this.rows++;
		return current.createRow(this.rows);
	}

	private Sheet begin() {
		Sheet begun = this.workbook.createSheet();
		this.sheet = begun;
		this.rows = 0;
		begun.createFreezePane(0, 1);
		Row line = begun.createRow(0);
		List<String> titles = titles();
		for (int i = 0; i < titles.size(); i++) {
			Cell cell = line.createCell(i);
			cell.setCellValue(titles.get(i));
			cell.setCellStyle(this.header);
			begun.setColumnWidth(i, 16 * WIDTH);
		}
		return begun;
	}

	private List<String> titles() {
		List<String> titles = new ArrayList<>();
		List<String> first = this.all ? List.of("kind") : List.of("number", "name", "kind", "mobile", "region", "owner",
				"status", "acquired", "amount", "lastPurchase");
		first.forEach((key) -> titles.add(this.texts.text("roster.column." + key)));
		this.fields.forEach((field) -> titles.add(this.texts.label(field)));
		List.of("class", "grade", "completeness").forEach((key) -> titles.add(this.texts.text("roster.column." + key)));
		return titles;
	}

	/** Writes the workbook; one of no rows has its titles. */
	void write(OutputStream out) throws IOException {
		if (this.sheet == null) {
			begin();
		}
		this.workbook.write(out);
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

}
