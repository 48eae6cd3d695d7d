package org.kedang.customer;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;

/**
 * The values of the administrator's own fields in SQL. Each stands as a text in
 * {@code customer.custom}; written here and only here, a condition and the index that
 * serves it say the same. Keys are letters and digits, which the catalogue and the
 * database make sure of, and stand in the statement so that the index is found.
 */
final class CustomValues {

	private CustomValues() {
	}

	/** The value of the customer {@code c}, as it is compared. */
	static String of(Field field) {
		return compared(field, "c.");
	}

	/** The value as a text, letter by letter. */
	static String text(Field field) {
		return text(field, "c.");
	}

	private static String compared(Field field, String table) {
		String text = text(field, table);
		// what is no number, left by a field of another kind, has no place among numbers
		return field.type().isNumber()
				? "(case when %1$s ~ '^-?[0-9]+([.][0-9]+)?$' then %1$s::numeric end)".formatted(text)
				: "(" + text + " collate \"C\")";
	}

	private static String text(Field field, String table) {
		return "(" + table + "custom ->> '" + field.key() + "')";
	}

	/**
	 * The name of the field's index; the same for fields of both kinds that are compared
	 * alike.
	 */
	static String indexName(Field field) {
		return "custom_" + (isWords(field) ? "words" : field.type().isNumber() ? "number" : "text") + "_" + field.key();
	}

	/**
	 * How the index is made: by words for what is searched for a part, else by value and
	 * owner, so that those whom a reader sees are found among all who have the value.
	 */
	static String index(Field field) {
		return isWords(field) ? "using gin (" + text(field, "") + " gin_trgm_ops)"
				: "(" + compared(field, "") + ", owner_id)";
	}

	private static boolean isWords(Field field) {
		return field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
	}

}
