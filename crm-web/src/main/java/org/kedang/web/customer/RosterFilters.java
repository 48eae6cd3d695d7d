package org.kedang.web.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Subject;
import org.kedang.customer.RosterFilter;
import org.kedang.customer.RosterFilter.Ownership;
import org.kedang.customer.RosterQuery;

import org.springframework.stereotype.Component;

/**
 * Reads the filters of a roster from its address: one or two parameters a field of the
 * catalogue, and some for what is no field. What makes no sense is left out.
 */
@Component
class RosterFilters {

	/** What may be asked for that is no field. */
	static final List<String> OTHERS = List.of("class", "grade", "completeness", "noContactSince", "acquired", "team",
			"lacking", "list");

	/** Fields by whose emptiness a roster can be narrowed. */
	private static final List<String> LACKING = List.of("region", "industry", "sourceChannel");

	private final Catalogue catalogue;

	private final Clock clock;

	RosterFilters(Catalogue catalogue, Clock clock) {
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/** The roster that is asked for. */
	RosterQuery query(RosterParameters parameters, Reader reader, int limit) {
		return parameters.query(limit).with(filters(parameters, reader).toArray(RosterFilter[]::new));
	}

	/**
	 * The fields that this reader may filter by: of both kinds together, those that stand
	 * in both.
	 */
	List<Field> fields(@Nullable Subject kind, Reader reader) {
		Map<String, Field> fields = new LinkedHashMap<>();
		for (Field field : this.catalogue.fields((kind != null) ? kind : Subject.INDIVIDUAL)) {
			boolean shared = kind != null || this.catalogue.find(Subject.CORPORATE, field.key())
				.filter((other) -> other.type() == field.type() && other.filterable())
				.isPresent();
			if (shared && field.filterable() && !Masks.hides(field, reader.maySeePersonal())) {
				fields.putIfAbsent(field.key(), field);
			}
		}
		return List.copyOf(fields.values());
	}

	private List<RosterFilter> filters(RosterParameters parameters, Reader reader) {
		List<RosterFilter> filters = new ArrayList<>();
		for (Field field : fields(parameters.kind(), reader)) {
			RosterFilter filter = filter(field, parameters);
			if (filter != null) {
				filters.add(filter);
			}
		}
		for (String key : OTHERS) {
			RosterFilter filter = other(key, parameters);
			if (filter != null) {
				filters.add(filter);
			}
		}
		return filters;
	}

	/**
	 * The filters whose parameters make no sense: a page leaves them out, a program that
	 * errs would take all customers for those it wanted.
	 */
	List<String> senseless(RosterParameters parameters, Reader reader) {
		Stream<String> ofFields = fields(parameters.kind(), reader).stream()
			.filter((field) -> Stream.of("", ".from", ".to")
				.anyMatch((end) -> parameters.first(field.key() + end) != null) && filter(field, parameters) == null)
			.map(Field::key);
		Stream<String> others = OTHERS.stream()
			.filter((key) -> parameters.first(key) != null && other(key, parameters) == null);
		return Stream.concat(ofFields, others).toList();
	}

	/**
	 * What the parameters of a field ask for; null where that is nothing, or makes no
	 * sense.
	 */
	static @Nullable RosterFilter filter(Field field, RosterParameters parameters) {
		String key = field.key();
		String value = parameters.first(key);
		return switch (control(field)) {
			case "select" -> {
				List<String> known = parameters.all(key).stream().filter((each) -> knows(field, each)).toList();
				yield known.isEmpty() ? null : new RosterFilter.OneOf(key, known);
			}
			case "date", "number" -> between(field, parameters);
			case "region" ->
				(value != null && value.matches("\\d{2}|\\d{4}|\\d{6}")) ? new RosterFilter.InRegion(value) : null;
			case "owner" -> owned(value);
			default -> (value != null) ? new RosterFilter.Containing(key, value) : null;
		};
	}

	/** Which control a field is filtered by. */
	static String control(Field field) {
		if (field.type().isNumber()) {
			return "number";
		}
		return switch (field.type()) {
			case OPTION, YES_NO -> "select";
			case DATE -> "date";
			case REGION -> "region";
			case USER -> "owner";
			default -> "text";
		};
	}

	private static boolean knows(Field field, String value) {
		return (field.type() == FieldType.YES_NO) ? List.of("true", "false").contains(value)
				: field.options().stream().anyMatch((option) -> option.key().equals(value));
	}

	private static @Nullable RosterFilter between(Field field, RosterParameters parameters) {
		String from = canonical(field, parameters.first(field.key() + ".from"));
		String to = canonical(field, parameters.first(field.key() + ".to"));
		return (from != null || to != null) ? new RosterFilter.Between(field.key(), from, to) : null;
	}

	private static @Nullable String canonical(Field field, @Nullable String value) {
		return (value != null) ? tried(value.replace(",", ""), (text) -> {
			field.type().parse(text);
			return (text.length() <= 30) ? text : null;
		}) : null;
	}

	private static @Nullable RosterFilter owned(@Nullable String value) {
		if (value == null) {
			return null;
		}
		return switch (value) {
			case "me" -> RosterFilter.OwnedBy.of(Ownership.ME);
			case "team" -> RosterFilter.OwnedBy.of(Ownership.TEAM);
			case "pool" -> RosterFilter.OwnedBy.of(Ownership.POOL);
			default -> tried(value, (text) -> RosterFilter.OwnedBy.user(Long.parseLong(text)));
		};
	}

	/**
	 * What the parameter of that name asks for, which is no field; null where that is
	 * nothing, or makes no sense.
	 */
	@Nullable RosterFilter other(String key, RosterParameters parameters) {
		String value = parameters.first(key);
		return (value != null) ? tried(value, (text) -> switch (key) {
			case "class" -> new RosterFilter.OfClass(Integer.parseInt(text));
			case "grade" -> text.equals("none") ? new RosterFilter.Ungraded()
					: text.matches("[A-D]") ? new RosterFilter.OfGrade(text.charAt(0)) : null;
			case "completeness" -> new RosterFilter.CompletenessBelow(Integer.parseInt(text));
			case "team" -> new RosterFilter.OfTeam(text.equals("none") ? null : Long.valueOf(text));
			case "list" -> new RosterFilter.InList(Long.parseLong(text));
			case "lacking" -> LACKING.contains(text) ? new RosterFilter.Lacking(text) : null;
			case "noContactSince" -> new RosterFilter.NoContactSince((LocalDate) FieldType.DATE.parse(text));
			default -> text.equals("month") ? new RosterFilter.Between("acquiredOn",
					LocalDate.now(this.clock).withDayOfMonth(1).toString(), null) : null;
		}) : null;
	}

	private static <T> @Nullable T tried(String text, Function<String, @Nullable T> reading) {
		try {
			return reading.apply(text);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

}
