package org.kedang.customer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which customers a roster holds, in SQL: customer {@code c}, figures {@code f}, score
 * {@code s}, and the kinds' own tables {@code i} and {@code k}, each only where it is
 * needed.
 */
final class RosterSql {

	private final RosterQuery query;

	private final @Nullable Long run;

	private final Conditions conditions = new Conditions();

	private final FilterSql filters;

	private final @Nullable RosterRange range;

	private final boolean gathering;

	RosterSql(JdbcClient jdbc, RosterQuery query, Reader reader, Catalogue catalogue, @Nullable Long run) {
		this(jdbc, query, reader, catalogue, run, null, false);
	}

	/**
	 * A roster.
	 * @param jdbc asked what plans and actions on lists say, where somebody filters by
	 * one
	 * @param run the current scoring run
	 * @param range where nearly all of its rows lie
	 * @param gathering whether all of them are gathered before they are put in order
	 */
	RosterSql(JdbcClient jdbc, RosterQuery query, Reader reader, Catalogue catalogue, @Nullable Long run,
			@Nullable RosterRange range, boolean gathering) {
		this.query = query;
		this.run = run;
		this.range = range;
		this.gathering = gathering;
		this.conditions.within(reader.scope());
		if (query.kind() != null) {
			this.conditions.and("c.kind = '" + query.kind().letter() + "'");
		}
		SearchTerm term = SearchTerm.of(query.q());
		if (!term.isEmpty()) {
			this.conditions.and(term.anyOf(this.conditions, SearchTerm.Phones.of(reader, catalogue)));
		}
		this.filters = new FilterSql(jdbc, this.conditions, reader, catalogue, query.kind(), run);
		this.filters.addAll(query.filters());
		if (query.sort() == RosterSort.GRADE && query.filters().contains(new RosterFilter.Ungraded())) {
			this.conditions.and("false");
		}
	}

	/** Counts up to a limit. */
	String count(int limit) {
		return "select count(*) from (" + ofScores("select 1", this.filters.needsFigures(), isGraded(), "") + "\nlimit "
				+ limit + ") counted";
	}

	/**
	 * How many rows each group has, of those from one to another that are bound as
	 * {@code groupFrom} and {@code groupTo}: cities where the roster is by region,
	 * otherwise value grades. A group may come twice, to be added up.
	 */
	String groups() {
		if (this.query.sort() == RosterSort.REGION) {
			return each("select left(c.region, 4) as label, count(*) as number", this.filters.needsFigures(),
					isGraded(), "\n\tand c.region >= cast(:groupFrom as char(6))"
							+ " and c.region <= cast(:groupTo as char(6))\ngroup by 1");
		}
		return ofScores("select s.value_grade as label, count(*) as number", this.filters.needsFigures(), true,
				"\n\tand s.value_grade >= cast(:groupFrom as char(1)) and s.value_grade <= cast(:groupTo as char(1))"
						+ "\ngroup by 1");
	}

	/** How many rows have no region. */
	String nowhere() {
		return each("select '' as label, count(*) as number", this.filters.needsFigures(), isGraded(),
				"\n\tand c.region is null");
	}

	/** The ids of all rows, in no order. */
	String everybody() {
		return each("select c.id", this.filters.needsFigures(), isGraded(), "");
	}

	/**
	 * The ids and sort values of some rows.
	 * @param section which rows
	 * @param backwards whether in the opposite order
	 * @param limit how many at most; 0 for all
	 */
	String ids(Section section, boolean backwards, int limit) {
		RosterSort sort = this.query.sort();
		boolean figures = this.filters.needsFigures() || sort.expression().startsWith("f.") || this.range != null;
		String most = (limit > 0) ? "\nlimit " + limit : "";
		String select = "select c.id, " + sort.expression() + " as place";
		String rest = place(section, descends(backwards))
				+ (isGathered(section) ? "\noffset 0" : order(section, backwards, sort.expression(), sort.id()) + most);
		String ids = isWithinRange(section) ? each(select, figures, rest) : each(select, figures, isGraded(), rest);
		return "select id, place, place::text as sort_value from (" + ids + ") ordered"
				+ order(section, backwards, "place", "id") + most;
	}

	/** Those whom a range leaves aside stand together where they have no value. */
	private boolean isGathered(Section section) {
		return this.gathering && (this.range == null || !section.name().startsWith("WITHOUT"));
	}

	/** The order of a section's rows. */
	String order(Section section, boolean backwards) {
		return order(section, backwards, "page.place", "page.id");
	}

	private String order(Section section, boolean backwards, String place, String id) {
		boolean descends = descends(backwards);
		return "\norder by " + (section.name().startsWith("WITHOUT") ? id + (descends ? " desc" : " asc")
				: this.query.sort().order(descends, place, id));
	}

	private boolean descends(boolean backwards) {
		return this.query.descending() != backwards;
	}

	private String place(Section section, boolean descends) {
		RosterSort sort = this.query.sort();
		String beyond = descends ? " < " : " > ";
		String present = sort.isNullable() ? "\n\tand " + sort.expression() + " is not null" : "";
		return switch (section) {
			case WITH_VALUE -> present;
			case WITH_VALUE_FROM_CURSOR ->
				present + sort.bound(descends) + "\n\tand " + sort.position() + beyond + sort.parameters();
			case WITHOUT_VALUE -> "\n\tand " + sort.expression() + " is null";
			case WITHOUT_VALUE_FROM_CURSOR ->
				"\n\tand " + sort.expression() + " is null and " + sort.id() + beyond + ":sortId";
		};
	}

	private boolean isGraded() {
		return this.query.sort() == RosterSort.GRADE || this.filters.needsScore();
	}

	/** A select over all rows that asks for customers. */
	private String each(String select, boolean figures, boolean score, String rest) {
		return each(select, figures, score, rest, false);
	}

	/**
	 * The grade that is asked for lies within a range of the order: those without one by
	 * hand are read there, and where they may be outside, apart.
	 */
	private boolean isWithinRange(Section section) {
		return (this.range != null && !section.name().startsWith("WITHOUT"))
				|| (this.query.sort() == RosterSort.GRADE && !this.filters.grades().isEmpty());
	}

	private String each(String select, boolean figures, String rest) {
		String from = select + " from customer c" + scored(isGraded()) + joined(figures);
		String where = "\nwhere " + this.conditions.where() + "\n\tand " + HandGradeSql.NOBODY.formatted("c.id");
		String hands = byHand(select, figures, isGraded(), rest);
		if (this.range == null) {
			return "(" + from + where + HandGradeSql.ranks(runNumber(), this.filters.grades()) + rest + ")\nunion all "
					+ hands;
		}
		return this.range.parts()
			.stream()
			.map((part) -> "(" + from + part.join() + where + part.where() + rest + ")\nunion all ")
			.collect(Collectors.joining()) + hands;
	}

	/**
	 * A select over all rows that asks for scores at most: where nothing else asks for
	 * the customers either, the scores alone are read.
	 */
	private String ofScores(String select, boolean figures, boolean score, String rest) {
		return each(select, figures, score, rest, this.conditions.isEmpty() && !figures);
	}

	/**
	 * A select over all rows; of those who have a grade by hand apart where grades are
	 * asked for.
	 * @param rest further conditions and what follows them
	 * @param alone whether the scores tell all of those without a grade by hand
	 */
	private String each(String select, boolean figures, boolean score, String rest, boolean alone) {
		if (!score && !this.filters.needsOutlook()) {
			return select + " from customer c" + joined(figures) + "\nwhere " + this.conditions.where() + rest;
		}
		String many = alone ? "rfm_score s\nwhere s.run_id = " + runNumber() + "\n\tand "
				: "customer c" + scored(score) + joined(figures) + "\nwhere " + this.conditions.where() + "\n\tand ";
		return "(" + select + " from " + many + HandGradeSql.NOBODY.formatted(alone ? "s.customer_id" : "c.id") + rest
				+ ")\nunion all " + byHand(select, figures, score, rest);
	}

	private String byHand(String select, boolean figures, boolean score, String rest) {
		return "(" + select + " from customer c" + HandGradeSql.HANDS + (score ? HandGradeSql.score(runNumber()) : "")
				+ (this.filters.needsOutlook() ? HandGradeSql.outlook(runNumber()) : "") + joined(figures) + "\nwhere "
				+ this.conditions.where() + rest + ")";
	}

	private String scored(boolean score) {
		return (score ? "\n\tjoin rfm_score s on s.customer_id = c.id and s.run_id = " + runNumber() : "")
				+ (this.filters.needsOutlook()
						? "\n\tjoin customer_outlook o on o.customer_id = c.id and o.run_id = " + runNumber() : "");
	}

	private String joined(boolean figures) {
		StringBuilder from = new StringBuilder();
		if (figures) {
			from.append("\n\tjoin customer_figures f on f.customer_id = c.id");
		}
		for (Map.Entry<Subject, String> kind : FieldConditions.ALIASES.entrySet()) {
			if (this.filters.kinds().contains(kind.getKey())) {
				from.append((this.query.kind() != null) ? "\n\tjoin " : "\n\tleft join ")
					.append(kind.getKey().table())
					.append(" %1$s on %1$s.id = c.id".formatted(kind.getValue()));
			}
		}
		return from.toString();
	}

	/** The run as a number in the statement, so that its partition alone is planned. */
	private long runNumber() {
		return (this.run != null) ? this.run : -1;
	}

	Map<String, @Nullable Object> parameters(@Nullable RosterCursor cursor) {
		if (cursor != null) {
			this.conditions.bind("sortId", cursor.id());
			if (cursor.value() != null) {
				this.conditions.bind("sortValue", cursor.sortValue());
			}
		}
		return this.conditions.parameters();
	}

	/** Binds a value and tells the name under which it stands. */
	String bind(Object value) {
		return this.conditions.bind(value);
	}

	/** The rows of these ids, with all that a roster shows. */
	String rows(String ids, List<String> more) {
		String columns = more.isEmpty() ? "" : ",\n\t" + String.join(",\n\t", more);
		return """
				select c.id, c.kind, c.number, c.name, c.minimal, c.mobile, c.phone, c.region, c.owner_id, u.display_name as owner,
					c.status, c.acquired_on, c.completeness, f.net_amount, f.purchases, f.last_purchase_on,
					s.class, coalesce(h.grade, s.value_grade::text) as value_grade, page.sort_value%s
				from (%s) page
				join customer c on c.id = page.id
				join customer_figures f on f.customer_id = page.id
				left join app_user u on u.id = c.owner_id
				left join rfm_score s on s.customer_id = page.id and s.run_id = %d
				%sleft join individual_customer i on i.id = page.id
				left join corporate_customer k on k.id = page.id
				"""
			.formatted(columns, ids, runNumber(), HandGradeSql.VALUE_OF_ROW);
	}

	/** A part of the roster: rows without a sort value come after all that have one. */
	enum Section {

		WITH_VALUE, WITH_VALUE_FROM_CURSOR, WITHOUT_VALUE, WITHOUT_VALUE_FROM_CURSOR

	}

}
