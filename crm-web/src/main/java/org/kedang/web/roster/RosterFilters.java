package org.kedang.web.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Subject;
import org.kedang.customer.RosterFilter.Ownership;
import org.kedang.customer.RosterFilter;
import org.kedang.customer.RosterQuery;
import org.kedang.ingest.standardise.Amount;

import org.springframework.stereotype.Component;

/**
 * Reads the filters of a roster from its address: one or two parameters a field of the
 * catalogue, and some for what is no field. What makes no sense is left out.
 */
@Component
public class RosterFilters {

	/** What follows a field's key where a filter has two ends. */
	static final String END = "[.](from|to)$";

	private static final Amount NUMBERS = new Amount(10, true);

	private final Catalogue catalogue;

	private final Clock clock;

	RosterFilters(Catalogue catalogue, Clock clock) {
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/** The roster that is asked for. */
	public RosterQuery query(RosterParameters parameters, Reader reader, int limit) {
		return parameters.query(limit).with(filters(parameters, reader).toArray(RosterFilter[]::new));
	}

	/**
	 * The fields that this reader may filter by: of both kinds together, those that stand
	 * in both, and the administrator's own of either.
	 */
	List<Field> fields(@Nullable Subject kind, Reader reader) {
		Map<String, Field> fields = new LinkedHashMap<>();
		for (Subject subject : (kind != null) ? List.of(kind) : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
			for (Field field : this.catalogue.fields(subject)) {
				if (field.filterable() && reader.seesPlain(field)
						&& (kind != null || isOffered(field, subject, reader))) {
					fields.putIfAbsent(field.key(), field);
				}
			}
		}
		return List.copyOf(fields.values());
	}

	/** Whether the field is offered for customers of both kinds. */
	private boolean isOffered(Field field, Subject subject, Reader reader) {
		Subject otherKind = (subject == Subject.INDIVIDUAL) ? Subject.CORPORATE : Subject.INDIVIDUAL;
		return this.catalogue.find(otherKind, field.key())
			.map((other) -> other.type() == field.type() && other.filterable() && reader.seesPlain(other))
			.orElse(field.isCustom());
	}

	private List<RosterFilter> filters(RosterParameters parameters, Reader reader) {
		List<RosterFilter> filters = new ArrayList<>();
		for (Field field : fields(parameters.kind(), reader)) {
			RosterFilter filter = filter(field, parameters);
			if (filter != null) {
				filters.add(filter);
			}
		}
		for (String key : OtherFilters.keys(reader)) {
			filters.addAll(others(key, parameters));
		}
		return filters;
	}

	/** Those of the parameters that this reader may filter by. */
	List<Map.Entry<String, String>> heard(List<Map.Entry<String, String>> given, @Nullable Subject kind,
			Reader reader) {
		if (given.isEmpty()) {
			return given;
		}
		Set<String> heard = new HashSet<>(OtherFilters.keys(reader));
		fields(kind, reader).forEach((field) -> heard.add(field.key()));
		return given.stream().filter((each) -> heard.contains(each.getKey().replaceAll(END, ""))).toList();
	}

	/**
	 * Whether something is asked of a field that this reader may not filter by, or that
	 * there is no more: a page tells, or a view that somebody else made would seem to
	 * have found only whom it looked for.
	 */
	public boolean unheard(RosterParameters parameters, Reader reader) {
		return !ignored(parameters, reader).isEmpty();
	}

	/**
	 * What is asked for and has no effect, or makes no sense: a page leaves it out, a
	 * program would take all customers for those it wanted.
	 */
	List<String> ignored(RosterParameters parameters, Reader reader) {
		Set<String> heard = new HashSet<>(OtherFilters.keys(reader));
		fields(parameters.kind(), reader).forEach((field) -> heard.add(field.key()));
		Stream<String> unheard = parameters.keys()
			.stream()
			.map((key) -> key.replaceAll(END, ""))
			.filter((key) -> !heard.contains(key) && (isField(key) || OtherFilters.KEYS.contains(key)));
		return Stream.concat(unheard, senseless(parameters, reader)).toList();
	}

	/** The filters whose parameters make no sense. */
	private Stream<String> senseless(RosterParameters parameters, Reader reader) {
		Stream<String> ofFields = fields(parameters.kind(), reader).stream()
			.filter((field) -> Stream.of("", ".from", ".to")
				.anyMatch((end) -> parameters.first(field.key() + end) != null) && filter(field, parameters) == null)
			.map(Field::key);
		Stream<String> others = OtherFilters.KEYS.stream()
			.filter((key) -> others(key, parameters).size() < parameters.all(key).size());
		return Stream.concat(ofFields, others);
	}

	private boolean isField(String key) {
		return key.matches("x[A-Za-z0-9]{1,40}") || Stream.of(Subject.INDIVIDUAL, Subject.CORPORATE)
			.anyMatch((subject) -> this.catalogue.find(subject, key).isPresent());
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
		return (value != null) ? tried(field.type().isNumber() ? plain(value) : value, (text) -> {
			field.type().parse(text);
			return (text.length() <= 30) ? text : null;
		}) : null;
	}

	/** Numbers may be typed as pages show them: 12,000 or 1.2 万. */
	private static String plain(String value) {
		return Objects.requireNonNullElse(NUMBERS.apply(value).value(), value);
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
	 * What the parameters of that name ask for, which is no field; without those that
	 * make no sense.
	 */
	List<RosterFilter> others(String key, RosterParameters parameters) {
		LocalDate today = LocalDate.now(this.clock);
		return parameters.all(key).stream().<RosterFilter>mapMulti((value, found) -> {
			RosterFilter filter = tried(value, (text) -> OtherFilters.of(key, text, today));
			if (filter != null) {
				found.accept(filter);
			}
		}).limit(OtherFilters.isRepeated(key) ? Long.MAX_VALUE : 1).toList();
	}

	/** The first of them; null where there is none. */
	@Nullable RosterFilter other(String key, RosterParameters parameters) {
		List<RosterFilter> all = others(key, parameters);
		return all.isEmpty() ? null : all.get(0);
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
