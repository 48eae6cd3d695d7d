package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

/**
 * The fields of archives that become tags: every choice of the catalogue, the
 * administrator's own too, and the words of those fields that tell what somebody likes or
 * a firm deals in. Secret fields never do; what is said of a firm's principals describes
 * them and not the firm.
 */
final class FactColumns {

	/** Several words each, from the archive's rooms. */
	private static final List<String> WORDS = List.of("preferredCategories", "preferredBrands", "diet", "hobbies",
			"sports", "leisure", "holidays", "media", "favouriteTopics", "pets", "mainProducts", "marketScope",
			"serviceArea");

	private static final String CUSTOM = """
			select key, sensitivity = 'PERSONAL', case subject when 'CORPORATE' then 'C' else 'I' end from custom_field
			where not retired and type in ('OPTION', 'YES_NO') and sensitivity <> 'SECRET' order by key, subject
			""";

	private FactColumns() {
	}

	static List<Column> of(Connection reading) throws SQLException {
		Map<String, Column> columns = new LinkedHashMap<>();
		for (Subject subject : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
			for (Field field : Catalogue.builtIn(subject)) {
				boolean words = WORDS.contains(field.key());
				if (words || isChoice(field)) {
					Column column = column(field, words);
					columns.putIfAbsent(column.expression(), column);
				}
			}
		}
		List<Column> all = new ArrayList<>(columns.values());
		all.addAll(custom(reading));
		return all;
	}

	private static boolean isChoice(Field field) {
		return field.type() == FieldType.OPTION && !field.isSecret()
				&& (field.storage() == Storage.CUSTOMER || field.storage() == Storage.OWN)
				&& !field.category().key().equals("principal");
	}

	private static Column column(Field field, boolean words) {
		String table = (field.storage() == Storage.CUSTOMER) ? "c" : (field.subject() == Subject.CORPORATE) ? "k" : "i";
		return new Column(table + "." + field.column(), (words ? "word." : "field.") + field.key() + ":", words,
				field.sensitivity() == Sensitivity.PERSONAL);
	}

	private static List<Column> custom(Connection reading) throws SQLException {
		List<Column> columns = new ArrayList<>();
		try (PreparedStatement statement = reading.prepareStatement(CUSTOM); ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				String key = row.getString(1);
				// the other kind may have a field of the same key, which is another field
				String value = "case when c.kind = '%s' then c.custom ->> '%s' end".formatted(row.getString(3), key);
				columns.add(new Column(value, "field." + key + ":", false, row.getBoolean(2)));
			}
		}
		return columns;
	}

	/**
	 * A column that tells tags.
	 *
	 * @param expression in SQL
	 * @param family what the code begins with
	 * @param words whether it holds several words, written freely
	 */
	record Column(String expression, String family, boolean words, boolean personal) {
	}

}
