package org.kedang.web.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.ImportOptions;
import org.kedang.ingest.Mapping;
import org.kedang.ingest.SheetPeek;

/**
 * What somebody has said about a sheet.
 *
 * @param columns index of the column by field key
 * @param name under which the mapping is to be kept; blank for not at all
 */
record MappingForm(SheetChoice choice, Map<String, Integer> columns, ImportOptions options, String name) {

	private static final String COLUMN = "column.";

	private static final int NAME = 60;

	static MappingForm of(Map<String, String> parameters) {
		Map<String, Integer> columns = new LinkedHashMap<>();
		parameters.forEach((name, value) -> {
			Integer column = number(value);
			if (name.startsWith(COLUMN) && column != null) {
				columns.put(name.substring(COLUMN.length()), column);
			}
		});
		SheetChoice choice = new SheetChoice(number(parameters.get("sheet")), null, parameters.get("type"),
				number(parameters.get("headerRow")), null);
		String name = parameters.getOrDefault("name", "").strip();
		return new MappingForm(choice, columns, options(parameters),
				(name.length() <= NAME) ? name : name.substring(0, NAME));
	}

	private static ImportOptions options(Map<String, String> parameters) {
		return ImportOptions.of(choice(ImportOptions.Unknown.class, parameters.get("unknownCustomers")),
				choice(ImportOptions.Missing.class, parameters.get("missingCustomers")),
				choice(ImportOptions.Existing.class, parameters.get("existing")),
				choice(Subject.class, parameters.get("minimalKind")));
	}

	private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
		for (E each : type.getEnumConstants()) {
			if (each.name().equals(name)) {
				return each;
			}
		}
		return null;
	}

	private static @Nullable Integer number(@Nullable String text) {
		return (text != null && text.matches("\\d{1,7}")) ? Integer.valueOf(text) : null;
	}

	/** The mapping on the sheet as it was read. */
	Mapping mapping(SheetPeek sheet) {
		Map<String, Mapping.Column> mapped = new HashMap<>();
		this.columns.forEach((field, column) -> mapped.put(field,
				new Mapping.Column(column, (column < sheet.headers().size()) ? sheet.headers().get(column) : "")));
		return new Mapping(sheet.headerRow(), mapped);
	}

}
