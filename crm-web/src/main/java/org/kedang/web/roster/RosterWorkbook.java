package org.kedang.web.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.customer.RosterColumn;
import org.kedang.customer.RosterRow;
import org.kedang.ingest.mapping.Headers;
import org.kedang.ingest.template.Column.Format;
import org.kedang.ingest.template.Column;
import org.kedang.ingest.template.XlsxWriter;
import org.kedang.web.support.Languages;
import org.kedang.web.support.RegionNames;

/**
 * A roster as a workbook, written row by row: nothing of it is kept in memory.
 */
final class RosterWorkbook {

	private static final int WIDTH = 16;

	private final XlsxWriter writer;

	private final RosterTexts texts;

	private final List<Field> fields;

	private final List<ShownColumn> shown;

	/** Regions and options said already: a million rows say few different ones. */
	private final Map<String, String> said = new HashMap<>();

	/**
	 * @param shown the columns of the page; none: all fields
	 */
	RosterWorkbook(RosterTexts texts, List<Field> fields, List<ShownColumn> shown, OutputStream out)
			throws IOException {
		this.texts = texts;
		this.fields = fields;
		this.shown = shown;
		this.writer = new XlsxWriter(out);
		this.writer.sheet(texts.text("roster.title"), columns());
	}

	private List<Column> columns() {
		List<Column> columns = new ArrayList<>();
		if (this.shown.isEmpty()) {
			columns.add(column("kind", Format.TEXT));
			this.fields.forEach((field) -> columns.add(column(field)));
			addComputed(columns);
		}
		else {
			columns.add(column("name", Format.TEXT));
			this.shown.forEach((each) -> addShown(columns, each));
		}
		return columns;
	}

	private void addShown(List<Column> columns, ShownColumn each) {
		RosterColumn field = each.column();
		if (field != null) {
			columns.add(column(field.field()));
			return;
		}
		switch (each.key()) {
			case "acquired", "last-purchase" -> columns.add(column(each.key(), Format.DATE));
			case "amount" -> columns.add(column(each.key(), Format.AMOUNT));
			case "completeness" -> columns.add(column(each.key(), Format.INTEGER));
			case "mobile" -> columns.add(Column.text(Headers.telephone(Languages.isEnglish()), WIDTH));
			case "grade" -> {
				columns.add(column("class", Format.TEXT));
				columns.add(column("grade", Format.TEXT));
			}
			default -> columns.add(column(each.key(), Format.TEXT));
		}
	}

	private void addComputed(List<Column> columns) {
		columns.add(column("class", Format.TEXT));
		columns.add(column("grade", Format.TEXT));
		columns.add(column("completeness", Format.INTEGER));
	}

	private Column column(String key, Format format) {
		return new Column(this.texts.text("roster.column." + key), format, WIDTH);
	}

	private Column column(Field field) {
		return new Column(this.texts.label(field), Format.of(field.type()), WIDTH);
	}

	void add(RosterRow row, List<@Nullable String> values) {
		try {
			this.writer.row(this.shown.isEmpty() ? all(row, values) : shown(row, values));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The columns of the page. */
	private List<@Nullable Object> shown(RosterRow row, List<@Nullable String> values) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(row.name());
		for (ShownColumn each : this.shown) {
			RosterColumn column = each.column();
			if (column != null) {
				String value = values.get(each.place());
				Field field = column.of(row.kind());
				cells.add((field != null && value != null) ? value(field, value) : null);
			}
			else if (each.key().equals("grade")) {
				cells.add(rfmClass(row));
				cells.add(row.valueGrade());
			}
			else {
				cells.add(standard(each.key(), row));
			}
		}
		return cells;
	}

	private @Nullable Object standard(String key, RosterRow row) {
		return switch (key) {
			case "number" -> row.number();
			case "kind" -> said("kind " + row.kind(), (what) -> this.texts.kind(row.kind()));
			case "mobile" -> row.telephone();
			case "region" -> {
				String code = row.region();
				yield (code != null) ? region(code) : null;
			}
			case "owner" -> row.owner();
			case "status" -> said("status " + row.status(), (what) -> this.texts.status(row.status()));
			case "acquired" -> row.acquiredOn();
			case "amount" -> row.netAmount();
			case "last-purchase" -> row.lastPurchaseOn();
			default -> row.completeness();
		};
	}

	/** All fields of the catalogue, and what is computed. */
	private List<@Nullable Object> all(RosterRow row, List<@Nullable String> values) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(said("kind " + row.kind(), (key) -> this.texts.kind(row.kind())));
		for (int i = 0; i < this.fields.size(); i++) {
			String value = values.get(i);
			cells.add((value != null) ? value(this.fields.get(i), value) : null);
		}
		addComputed(cells, row);
		return cells;
	}

	private void addComputed(List<@Nullable Object> cells, RosterRow row) {
		cells.add(rfmClass(row));
		cells.add(row.valueGrade());
		cells.add(row.completeness());
	}

	private @Nullable Object rfmClass(RosterRow row) {
		Integer number = row.rfmClass();
		return (number != null) ? said("class " + number, (key) -> this.texts.text("roster.class." + number)) : null;
	}

	/** What is masked is no number, date or list any more. */
	private Object value(Field field, String text) {
		if (text.startsWith("***")) {
			return text;
		}
		return switch (field.type()) {
			case OPTION, YES_NO -> said(field.key() + ' ' + text, (key) -> this.texts.option(field, text));
			case REGION -> region(text);
			case DATE -> text.contains("*") ? text : LocalDate.parse(text);
			case AMOUNT, DECIMAL, INTEGER -> text.contains("*") ? text : new BigDecimal(text);
			case CHILDREN -> text.startsWith("[") ? this.texts.children(text) : text;
			default -> text;
		};
	}

	private String region(String code) {
		return said("region " + code, (key) -> RegionNames.exact(code));
	}

	private String said(String what, Function<String, String> text) {
		return this.said.computeIfAbsent(what, text);
	}

	/** Only a finished workbook is whole; one of no rows has its titles. */
	void finish() throws IOException {
		this.writer.close();
	}

}
