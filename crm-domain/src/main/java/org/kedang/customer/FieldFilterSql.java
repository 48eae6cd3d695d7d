package org.kedang.customer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

/**
 * Filters by fields of the catalogue in SQL. What the reader may not see is not filtered
 * by either, or the answer would tell it.
 */
final class FieldFilterSql {

	private final Conditions conditions;

	private final FieldConditions fields;

	private final Reader reader;

	private final Catalogue catalogue;

	private final @Nullable Subject kind;

	private final Set<Subject> kinds = EnumSet.noneOf(Subject.class);

	private boolean figures;

	FieldFilterSql(Conditions conditions, Reader reader, Catalogue catalogue, @Nullable Subject kind) {
		this.conditions = conditions;
		this.fields = new FieldConditions(conditions);
		this.reader = reader;
		this.catalogue = catalogue;
		this.kind = kind;
	}

	/** Adds a filter, unless it is one by something else. */
	boolean add(RosterFilter filter) {
		if (filter instanceof RosterFilter.OneOf oneOf) {
			field(oneOf.key(), (field) -> this.fields.oneOf(field, oneOf.values()));
		}
		else if (filter instanceof RosterFilter.Containing containing) {
			field(containing.key(), (field) -> this.fields.containing(field, containing.text()));
		}
		else if (filter instanceof RosterFilter.Between between) {
			field(between.key(), (field) -> this.fields.between(field, between));
		}
		else if (filter instanceof RosterFilter.InRegion region) {
			String sql = "(c.region >= cast(%s as char(6)) and c.region <= cast(%s as char(6)))"
				.formatted(this.conditions.bind(padded(region, "0")), this.conditions.bind(padded(region, "9")));
			field("region", (field) -> sql);
		}
		else if (filter instanceof RosterFilter.Lacking lacking) {
			field(lacking.key(), this.fields::lacking);
		}
		else {
			return false;
		}
		return true;
	}

	private static String padded(RosterFilter.InRegion region, String digit) {
		return region.prefix() + digit.repeat(Math.max(0, 6 - region.prefix().length()));
	}

	/** A condition on the field of that key in each kind that has it. */
	private void field(String key, Function<Field, @Nullable String> condition) {
		List<Field> fields = FieldConditions.ALIASES.keySet()
			.stream()
			.filter((subject) -> this.kind == null || this.kind == subject)
			.flatMap((subject) -> this.catalogue.find(subject, key).stream())
			.filter((field) -> field.filterable() && this.reader.seesPlain(field))
			.toList();
		boolean shared = fields.size() > 1 && isInOnePlace(fields.get(0), fields.get(1));
		List<String> either = new ArrayList<>();
		for (Field field : shared ? fields.subList(0, 1) : fields) {
			String sql = condition.apply(field);
			if (sql != null) {
				use(field);
				either.add(shared ? sql : restricted(field, sql));
			}
		}
		if (!either.isEmpty()) {
			this.conditions.and((either.size() == 1) ? either.get(0) : "(" + String.join(" or ", either) + ")");
		}
	}

	private static boolean isInOnePlace(Field one, Field other) {
		return one.storage() == other.storage() && one.storage() != Storage.OWN && one.type() == other.type();
	}

	/** Values that stand with the other kind are no values of this field. */
	private String restricted(Field field, String sql) {
		boolean apart = field.storage() != Storage.OWN && (field.isCustom() || isHiddenOfOthers(field));
		return (this.kind == null && apart) ? "(c.kind = '" + FieldConditions.kind(field) + "' and " + sql + ")" : sql;
	}

	/** Both kinds have the field in one column, but of one the reader sees it alone. */
	private boolean isHiddenOfOthers(Field field) {
		return FieldConditions.ALIASES.keySet()
			.stream()
			.filter((subject) -> subject != field.subject())
			.flatMap((subject) -> this.catalogue.find(subject, field.key()).stream())
			.anyMatch((other) -> !this.reader.seesPlain(other));
	}

	private void use(Field field) {
		if (field.storage() == Storage.OWN) {
			this.kinds.add(field.subject());
		}
		this.figures |= field.storage() == Storage.FIGURES;
	}

	boolean needsFigures() {
		return this.figures;
	}

	/** The kinds whose own columns are asked. */
	Set<Subject> kinds() {
		return this.kinds;
	}

}
