package org.kedang.customer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;

/**
 * Filters of a roster in SQL. What the reader may not see is not filtered by either, or
 * the answer would tell it.
 */
final class FilterSql {

	/** Under which names the kinds' own tables stand. */
	static final Map<Subject, String> ALIASES = new EnumMap<>(Map.of(Subject.INDIVIDUAL, "i", Subject.CORPORATE, "k"));

	private final Conditions conditions;

	private final Reader reader;

	private final Catalogue catalogue;

	private final @Nullable Subject kind;

	private final @Nullable Long run;

	private final Set<Subject> kinds = EnumSet.noneOf(Subject.class);

	private boolean figures;

	private boolean score;

	FilterSql(Conditions conditions, Reader reader, Catalogue catalogue, @Nullable Subject kind, @Nullable Long run) {
		this.conditions = conditions;
		this.reader = reader;
		this.catalogue = catalogue;
		this.kind = kind;
		this.run = run;
	}

	void add(RosterFilter filter) {
		if (filter instanceof RosterFilter.OneOf oneOf) {
			field(oneOf.key(), (field) -> oneOf(field, oneOf.values()));
		}
		else if (filter instanceof RosterFilter.Containing containing) {
			field(containing.key(), (field) -> containing(field, containing.text()));
		}
		else if (filter instanceof RosterFilter.Between between) {
			field(between.key(), (field) -> between(field, between));
		}
		else if (filter instanceof RosterFilter.InRegion region) {
			this.conditions.and("c.region >= cast(%s as char(6))", padded(region, "0"))
				.and("c.region <= cast(%s as char(6))", padded(region, "9"));
		}
		else {
			addOther(filter);
		}
	}

	private static String padded(RosterFilter.InRegion region, String digit) {
		return region.prefix() + digit.repeat(Math.max(0, 6 - region.prefix().length()));
	}

	private void addOther(RosterFilter filter) {
		if (filter instanceof RosterFilter.OwnedBy owned) {
			owned(owned);
		}
		else if (filter instanceof RosterFilter.OfTeam ofTeam) {
			ofTeam(ofTeam.teamId());
		}
		else if (filter instanceof RosterFilter.Lacking lacking) {
			field(lacking.key(), this::lacking);
		}
		else if (filter instanceof RosterFilter.OfClass ofClass) {
			this.score = true;
			this.conditions.and("s.class = %s", ofClass.number());
		}
		else if (filter instanceof RosterFilter.OfGrade ofGrade) {
			this.score = true;
			this.conditions.and("s.value_grade = %s", String.valueOf(ofGrade.grade()));
		}
		else if (filter instanceof RosterFilter.Ungraded) {
			this.conditions.and("not exists (select from rfm_score r where r.customer_id = c.id and r.run_id = "
					+ ((this.run != null) ? this.run : -1) + ")");
		}
		else if (filter instanceof RosterFilter.CompletenessBelow below) {
			this.conditions.and("c.completeness < %s", below.percent());
		}
		else if (filter instanceof RosterFilter.NoContactSince since) {
			this.figures = true;
			this.conditions.and("(f.last_contact_on is null or f.last_contact_on < %s)", since.day());
		}
		else if (filter instanceof RosterFilter.InList inList) {
			this.conditions.inList(inList.listId(), this.reader);
		}
		else if (filter instanceof RosterFilter.InAction inAction) {
			this.conditions.and("c.id in (select m.customer_id from list_action_member m"
					+ " where m.action_id = %s and not m.held_back)", inAction.actionId());
		}
	}

	/** Whoever is of another kind has nothing in a kind's own table either. */
	private String lacking(Field field) {
		String empty = column(field) + " is null";
		return (field.storage() != Storage.OWN) ? empty
				: "(c.kind = '%s' and %s)".formatted((field.subject() == Subject.CORPORATE) ? "C" : "I", empty);
	}

	private void ofTeam(@Nullable Long team) {
		if (team != null) {
			this.conditions.and("c.owner_id = any(array(select m.id from app_user m where m.team_id = %s))", team);
		}
		else {
			this.conditions.and(
					"(c.owner_id is null or c.owner_id = any(array(select m.id from app_user m where m.team_id is null)))");
		}
	}

	private void owned(RosterFilter.OwnedBy owned) {
		switch (owned.ownership()) {
			case ME -> this.conditions.and("c.owner_id = %s", this.reader.id());
			case TEAM -> {
				Long team = this.reader.teamId();
				this.conditions.and("c.owner_id = any(array(select m.id from app_user m where m.team_id = %s))",
						(team != null) ? team : -1L);
			}
			case POOL -> this.conditions.and("c.owner_id is null");
			case USER -> this.conditions.and("c.owner_id = %s", owned.userId());
		}
	}

	/** A condition on the field of that key in each kind that has it. */
	private void field(String key, Function<Field, @Nullable String> condition) {
		List<String> either = new ArrayList<>();
		boolean known = false;
		for (Subject subject : ALIASES.keySet()) {
			Field field = (this.kind == null || this.kind == subject) ? this.catalogue.find(subject, key).orElse(null)
					: null;
			if (field != null && field.filterable() && !Masks.hides(field, this.reader.maySeePersonal())) {
				String sql = condition.apply(field);
				if (sql != null) {
					known = true;
					use(field);
					either.add(restricted(field, sql));
				}
			}
		}
		if (known) {
			this.conditions
				.and(either.stream().distinct().count() == 1 ? either.get(0) : "(" + String.join(" or ", either) + ")");
		}
	}

	private String restricted(Field field, String sql) {
		boolean shared = field.storage() == Storage.CUSTOMER || field.storage() == Storage.FIGURES || this.kind != null
				|| field.storage() == Storage.OWN;
		return shared ? sql
				: "(c.kind = '" + ((field.subject() == Subject.CORPORATE) ? "C" : "I") + "' and " + sql + ")";
	}

	private void use(Field field) {
		if (field.storage() == Storage.OWN) {
			this.kinds.add(field.subject());
		}
		this.figures |= field.storage() == Storage.FIGURES;
	}

	/** Where the field stands, as text where it is a custom one. */
	String column(Field field) {
		return switch (field.storage()) {
			case CUSTOMER -> "c." + field.column();
			case OWN -> ALIASES.get(field.subject()) + "." + field.column();
			case FIGURES -> "f." + field.column();
			case CUSTOM -> "c.custom ->> " + this.conditions.bind(field.key());
			case IMPORT_ONLY -> "null";
		};
	}

	private @Nullable String oneOf(Field field, List<String> values) {
		if (values.isEmpty()) {
			return null;
		}
		String cast = (field.type() == FieldType.YES_NO) ? "(" + column(field) + ")::text" : "(" + column(field) + ")";
		return cast + " = any(" + this.conditions.bind(values.toArray(String[]::new)) + ")";
	}

	private @Nullable String containing(Field field, String text) {
		if (text.isBlank()) {
			return null;
		}
		String pattern = Conditions.literally(text.strip());
		return switch (field.key()) {
			case "name" -> "c.search_words like " + this.conditions
				.bind(((text.strip().length() <= 2) ? "% " : "%") + pattern.toLowerCase(Locale.ROOT) + "%");
			case "number" -> "c.number like " + this.conditions.bind(pattern + "%");
			case "mobile" -> "reverse(c.mobile) like " + this.conditions
				.bind(Conditions.literally(new StringBuilder(text.strip()).reverse().toString()) + "%");
			default -> column(field) + " ilike " + this.conditions.bind("%" + pattern + "%");
		};
	}

	private @Nullable String between(Field field, RosterFilter.Between between) {
		String typed = field.isCustom() ? "(" + column(field) + ")::" + field.type().sqlType() : column(field);
		List<String> ends = new ArrayList<>();
		if (between.from() != null) {
			ends.add(typed + " >= " + this.conditions.bind(field.type().parse(between.from())));
		}
		if (between.to() != null) {
			ends.add(typed + " <= " + this.conditions.bind(field.type().parse(between.to())));
		}
		return ends.isEmpty() ? null : "(" + String.join(" and ", ends) + ")";
	}

	boolean needsFigures() {
		return this.figures;
	}

	boolean needsScore() {
		return this.score;
	}

	Set<Subject> kinds() {
		return this.kinds;
	}

}
