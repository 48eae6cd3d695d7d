package org.kedang.customer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

/**
 * What is asked of one field of the catalogue, in SQL.
 */
final class FieldConditions {

	/** Under which names the kinds' own tables stand. */
	static final Map<Subject, String> ALIASES = new EnumMap<>(Map.of(Subject.INDIVIDUAL, "i", Subject.CORPORATE, "k"));

	private final Conditions conditions;

	FieldConditions(Conditions conditions) {
		this.conditions = conditions;
	}

	/** Where the field stands. */
	static String column(Field field) {
		return switch (field.storage()) {
			case CUSTOMER -> "c." + field.column();
			case OWN -> ALIASES.get(field.subject()) + "." + field.column();
			case FIGURES -> "f." + field.column();
			case CUSTOM -> CustomValues.of(field);
			case IMPORT_ONLY -> "null";
		};
	}

	/** Whoever is of another kind has nothing in a kind's own table either. */
	String lacking(Field field) {
		String empty = column(field) + " is null";
		return (field.storage() == Storage.OWN) ? "(c.kind = '%s' and %s)".formatted(field.subject().letter(), empty)
				: empty;
	}

	@Nullable String oneOf(Field field, List<String> values) {
		if (values.isEmpty()) {
			return null;
		}
		String column = column(field) + ((field.type() == FieldType.YES_NO && !field.isCustom()) ? "::text" : "");
		return column + " = any(" + this.conditions.bind(values.toArray(String[]::new)) + ")";
	}

	@Nullable String containing(Field field, String text) {
		if (text.isBlank()) {
			return null;
		}
		String pattern = Conditions.literally(text.strip());
		return switch (field.key()) {
			case "name" -> "c.search_words like " + this.conditions
				.bind(((text.strip().length() <= 2) ? "% " : "%") + pattern.toLowerCase(Locale.ROOT) + "%");
			case "number" -> "c.number like " + this.conditions.bind(pattern + "%");
			case "mobile" -> "reverse(c.mobile) like " + this.conditions
				.bind(Conditions.backwards(TypedPhone.of(text).map(TypedPhone::digits).orElse(text.strip())));
			default -> (field.isCustom() ? CustomValues.text(field) : column(field)) + " ilike "
					+ this.conditions.bind("%" + pattern + "%");
		};
	}

	@Nullable String between(Field field, RosterFilter.Between between) {
		List<String> ends = new ArrayList<>();
		if (between.from() != null) {
			ends.add(column(field) + " >= " + end(field, between.from()));
		}
		if (between.to() != null) {
			ends.add(column(field) + " <= " + end(field, between.to()));
		}
		return ends.isEmpty() ? null : "(" + String.join(" and ", ends) + ")";
	}

	/** Days among the custom values are texts, and in order as such. */
	private String end(Field field, String canonical) {
		Object value = field.type().parse(canonical);
		return this.conditions.bind((field.isCustom() && field.type() == FieldType.DATE) ? canonical : value);
	}

}
