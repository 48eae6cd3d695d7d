package org.kedang.web.imports;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.store.CustomerKey;
import org.kedang.ingest.store.Doubles;

/**
 * What somebody has said about a workbook.
 *
 * @param sheets by their index
 * @param again whether only the columns are to be guessed anew
 */
record MappingForm(Map<Integer, SheetForm> sheets, ImportOptions options, boolean again) {

	private static final Pattern SHEET = Pattern.compile("type\\.(\\d{1,4})");

	static MappingForm of(Map<String, String> parameters) {
		Map<Integer, SheetForm> sheets = new TreeMap<>();
		for (String name : parameters.keySet()) {
			Matcher matcher = SHEET.matcher(name);
			if (matcher.matches()) {
				int sheet = Integer.parseInt(matcher.group(1));
				sheets.put(sheet, SheetForm.of(sheet, parameters));
			}
		}
		return new MappingForm(sheets, options(parameters), parameters.containsKey("again"));
	}

	private static ImportOptions options(Map<String, String> parameters) {
		return new ImportOptions(choice(ImportOptions.Unknown.class, parameters.get("unknownCustomers")),
				choice(ImportOptions.Missing.class, parameters.get("missingCustomers")),
				choice(ImportOptions.Mode.class, parameters.get("mode")),
				choice(ImportOptions.Filled.class, parameters.get("filled")), keys(parameters),
				choice(Subject.class, parameters.get("minimalKind")), choice(Doubles.class, parameters.get("doubles")));
	}

	private static Set<CustomerKey> keys(Map<String, String> parameters) {
		Set<CustomerKey> keys = EnumSet.noneOf(CustomerKey.class);
		for (CustomerKey key : CustomerKey.values()) {
			if (parameters.containsKey("key." + key)) {
				keys.add(key);
			}
		}
		return keys;
	}

	private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
		for (E each : type.getEnumConstants()) {
			if (each.name().equals(name)) {
				return each;
			}
		}
		return null;
	}

	/** Whether the columns of every sheet belong to what is chosen for it. */
	boolean isAsShown() {
		return !this.again && this.sheets.values().stream().allMatch(SheetForm::isAsShown);
	}

}
