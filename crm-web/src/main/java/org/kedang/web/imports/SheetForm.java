package org.kedang.web.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.mapping.Mapping;
import org.kedang.ingest.mapping.SheetPeek;

/**
 * What somebody has said about a sheet.
 *
 * @param taken whether it is to be taken in
 * @param shown the choice that the columns belong to
 * @param columns index of the column by field key
 * @param name under which the mapping is to be kept; blank for not at all
 */
record SheetForm(boolean taken, SheetChoice choice, String shown, Map<String, Integer> columns, String name) {

	private static final int NAME = 60;

	/** From parameters such as {@code type.0} and {@code column.0.name}. */
	static SheetForm of(int sheet, Map<String, String> parameters) {
		String end = "." + sheet;
		String start = "column" + end + ".";
		Map<String, Integer> columns = new LinkedHashMap<>();
		parameters.forEach((name, value) -> {
			Integer column = number(value);
			if (name.startsWith(start) && column != null) {
				columns.put(name.substring(start.length()), column);
			}
		});
		SheetChoice choice = new SheetChoice(parameters.getOrDefault("type" + end, ""),
				number(parameters.get("headerRow" + end)), parameters.getOrDefault("profile" + end, ""));
		String name = parameters.getOrDefault("name" + end, "").strip();
		return new SheetForm(parameters.containsKey("take" + end), choice,
				parameters.getOrDefault("shown" + end, choice.key()), columns,
				(name.length() <= NAME) ? name : name.substring(0, NAME));
	}

	private static @Nullable Integer number(@Nullable String text) {
		return (text != null && text.matches("\\d{1,7}")) ? Integer.valueOf(text) : null;
	}

	/** Whether the columns belong to what is chosen now. */
	boolean isAsShown() {
		return this.shown.equals(this.choice.key());
	}

	/** The mapping on the sheet as it was read. */
	Mapping mapping(SheetPeek sheet) {
		Map<String, Mapping.Column> mapped = new HashMap<>();
		this.columns.forEach((field, column) -> mapped.put(field,
				new Mapping.Column(column, (column < sheet.headers().size()) ? sheet.headers().get(column) : "")));
		return new Mapping(sheet.headerRow(), mapped);
	}

}
