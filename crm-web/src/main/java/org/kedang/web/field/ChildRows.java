package org.kedang.web.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.ChildRow;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;

/**
 * The rows in which children are typed: {@code f.<key>.<row>.name} and so on for
 * {@code f.<key>}.
 */
final class ChildRows {

	/** How many a form is read for; far more than anybody adds. */
	private static final int MOST = 60;

	private static final int EMPTY = 2;

	/**
	 * What was typed into a field's control.
	 * @param typed the request's parameters
	 * @return rows of children as JSON, any other field as it was typed; null where the
	 * field was not in the form
	 */
	static @Nullable String typed(Field field, Map<String, String> typed) {
		String name = "f." + field.key();
		if (field.type() != FieldType.CHILDREN || !typed.containsKey(name + ".0.name")) {
			return typed.get(name);
		}
		List<ChildRow> rows = new ArrayList<>();
		for (int i = 0; i < MOST; i++) {
			String row = name + "." + i;
			rows.add(new ChildRow(typed.get(row + ".name"), typed.get(row + ".birthDate"), typed.get(row + ".stage")));
		}
		return ChildRow.write(rows);
	}

	/** The rows of a control's text, and some empty ones to type into. */
	static List<ChildRow> open(String text) {
		List<ChildRow> rows = new ArrayList<>(read(text));
		for (int i = 0; i < EMPTY; i++) {
			rows.add(ChildRow.EMPTY);
		}
		return rows;
	}

	/** The rows of a control's text; none where it was made up by hand. */
	static List<ChildRow> read(String text) {
		try {
			return text.isEmpty() ? List.of() : ChildRow.read(text);
		}
		catch (IllegalArgumentException ex) {
			return List.of();
		}
	}

	private ChildRows() {
	}

}
