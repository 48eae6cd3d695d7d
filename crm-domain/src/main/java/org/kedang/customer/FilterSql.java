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

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Filters of a roster in SQL. What the reader may not see is not filtered by either, or
 * the answer would tell it.
 */
final class FilterSql {

	/** Up to so many tags are looked up one by one, more of them together. */
	private static final int FEW = 5;

	private final JdbcClient jdbc;

	private final Conditions conditions;

	private final FieldConditions fields;

	private final Reader reader;

	private final Catalogue catalogue;

	private final @Nullable Subject kind;

	private final @Nullable Long run;

	private final Set<Subject> kinds = EnumSet.noneOf(Subject.class);

	private boolean figures;

	private boolean score;

	private List<Integer> grades = List.of();

	private boolean outlook;

	FilterSql(JdbcClient jdbc, Conditions conditions, Reader reader, Catalogue catalogue, @Nullable Subject kind,
			@Nullable Long run) {
		this.jdbc = jdbc;
		this.conditions = conditions;
		this.fields = new FieldConditions(conditions);
		this.reader = reader;
		this.catalogue = catalogue;
		this.kind = kind;
		this.run = run;
	}

	/** Adds all of them. */
	void addAll(List<RosterFilter> filters) {
		List<String> tags = filters.stream()
			.filter(RosterFilter.Tagged.class::isInstance)
			.map((filter) -> ((RosterFilter.Tagged) filter).name())
			.distinct()
			.toList();
		boolean many = tags.size() > FEW;
		filters.stream().filter((filter) -> !many || !(filter instanceof RosterFilter.Tagged)).forEach(this::add);
		if (many) {
			this.conditions.and("c.id in (select t.customer_id from customer_tag t where t.tag_id = any(array("
					+ "select g.id from tag g where g.name = any(%s))) group by t.customer_id having count(*) = "
					+ tags.size() + ")", tags.toArray(String[]::new));
		}
		BoughtSql bought = new BoughtSql(this.jdbc, this.conditions, filters);
		bought.add();
		this.figures |= bought.needsFigures();
	}

	private void add(RosterFilter filter) {
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
				.formatted(this.conditions.bind(region.first()), this.conditions.bind(region.last()));
			field("region", (field) -> sql);
		}
		else if (filter instanceof RosterFilter.Not not) {
			addContrary(not.filter());
		}
		else {
			addOther(filter);
		}
	}

	private void addContrary(RosterFilter filter) {
		if (!(filter instanceof RosterFilter.OwnedBy) || this.reader.seesPlainOfAll("owner")) {
			this.conditions.andNot(() -> add(filter));
		}
	}

	private void addOther(RosterFilter filter) {
		if (filter instanceof RosterFilter.OwnedBy owned) {
			owned(owned);
		}
		else if (filter instanceof RosterFilter.OfTeam ofTeam) {
			ofTeam(ofTeam.teamId());
		}
		else if (filter instanceof RosterFilter.Lacking lacking) {
			field(lacking.key(), this.fields::lacking);
		}
		else if (filter instanceof RosterFilter.CompletenessBelow below) {
			this.conditions.and("c.completeness < %s", below.percent());
		}
		else if (filter instanceof RosterFilter.Tagged tagged) {
			this.conditions.and("exists (select from customer_tag t where t.customer_id = c.id"
					+ " and t.tag_id = (select g.id from tag g where g.name = %s))", tagged.name());
		}
		else if (filter instanceof RosterFilter.InList inList) {
			this.conditions.inList(inList.listId(), this.reader);
		}
		else if (filter instanceof RosterFilter.InAction inAction) {
			this.conditions.and("c.id in (select m.customer_id from list_action_member m"
					+ " where m.action_id = %s and not m.held_back)", inAction.actionId());
		}
		else {
			addScored(filter);
		}
	}

	private void addScored(RosterFilter filter) {
		if (filter instanceof RosterFilter.OfClass ofClass) {
			this.score = true;
			this.conditions.and("s.class = %s", ofClass.number());
		}
		else if (filter instanceof RosterFilter.OfGrade ofGrade) {
			this.score = true;
			this.grades = List.of(ofGrade.grade() - 'A' + 1);
			this.conditions.and("s.value_grade = %s", String.valueOf(ofGrade.grade()));
		}
		else if (filter instanceof RosterFilter.Ungraded) {
			this.conditions.and("not exists (select from rfm_score r where r.customer_id = c.id and r.run_id = "
					+ ((this.run != null) ? this.run : -1) + ")");
			this.conditions.and(HandGradeSql.NO_VALUE);
		}
		else if (filter instanceof RosterFilter.OfOutlook of) {
			this.outlook = true;
			this.conditions.and("o." + of.outlook().column() + " = %s", of.number());
		}
		else if (filter instanceof RosterFilter.OfSegment of) {
			segment(of.number());
		}
		else {
			addCare(filter);
		}
	}

	/** Nobody puts customers into segments by hand. */
	private void segment(@Nullable Integer number) {
		String segmented = "exists (select from customer_outlook g where g.customer_id = c.id and g.run_id = "
				+ ((this.run != null) ? this.run : -1) + " and g.segment ";
		if (number != null) {
			this.conditions.and(segmented + "= %s)", number);
		}
		else {
			this.conditions.and("not " + segmented + "is not null)");
		}
	}

	private void addCare(RosterFilter filter) {
		if (filter instanceof RosterFilter.NoContactSince since) {
			this.figures = true;
			this.conditions.and("(f.last_contact_on is null or f.last_contact_on < %s)", since.day());
		}
		else if (filter instanceof RosterFilter.NeverContacted) {
			this.figures = true;
			this.conditions.and("f.last_contact_on is null");
		}
		else if (filter instanceof RosterFilter.ContactedIn in) {
			this.conditions.and(("c.id in (select k.customer_id from contact_log k where k.occurred_at >= %s"
					+ " and k.occurred_at < %s)")
				.formatted(this.conditions.bind(in.from()), this.conditions.bind(in.to().plusDays(1))));
		}
		else if (filter instanceof RosterFilter.OwesOf of) {
			this.conditions.and(("exists (select from receivable d where d.customer_id = c.id and d.settled_on is null"
					+ " and d.amount > d.paid_amount and d.due_on between %s and %s)")
				.formatted(this.conditions.bind(of.from()), this.conditions.bind(of.to())));
		}
		else if (filter instanceof RosterFilter.StaleBy stale) {
			this.conditions.and(
					"exists (select from customer_freshness h where h.customer_id = c.id and h.due_on <= %s)",
					stale.day());
		}
		else if (filter instanceof RosterFilter.NeverVerified) {
			this.conditions.and("not exists (select from customer_freshness h where h.customer_id = c.id"
					+ " and h.verified_at is not null)");
		}
		else if (filter instanceof RosterFilter.InOutcome outcome) {
			OutcomeSql.add(this.jdbc, outcome, this.conditions, this.reader);
		}
		else if (filter instanceof RosterFilter.DueBy due) {
			due(due, HeldPlan.upTo(this.jdbc, due.planId()));
		}
	}

	/** By a plan that is not in force nobody is due. */
	private void due(RosterFilter.DueBy due, List<HeldPlan> plans) {
		if (plans.isEmpty()) {
			this.conditions.and("false");
			return;
		}
		HeldPlan plan = plans.get(plans.size() - 1);
		this.figures = true;
		String day = this.conditions.bind(due.day().minusDays(plan.everyDays()));
		this.conditions.and("c.owner_id is not null")
			.and(plan.ofKind())
			.and("(f.last_contact_on <= %1$s or (f.last_contact_on is null and c.acquired_on <= %1$s))".formatted(day));
		plan.filters().forEach(this::add);
		if (this.grades.isEmpty()) {
			this.grades = HeldPlan.valueGrades(plans).stream().filter((grade) -> grade > 0).toList();
		}
		plans.subList(0, plans.size() - 1).forEach((earlier) -> this.conditions.and(earlier.not(this.run)));
	}

	private void ofTeam(@Nullable Long team) {
		String owned = "c.owner_id = any(" + this.conditions.bind(members(team)) + ")";
		this.conditions.and((team != null) ? owned : "(c.owner_id is null or " + owned + ")");
	}

	/** Those of the team whose customers the reader sees; of none, where it is null. */
	private Long[] members(@Nullable Long team) {
		return this.jdbc.sql("select id from app_user where team_id is not distinct from ?")
			.param(team)
			.query(Long.class)
			.list()
			.stream()
			.filter((member) -> this.reader.scope().all() || this.reader.scope().contains(member))
			.toArray(Long[]::new);
	}

	private void owned(RosterFilter.OwnedBy owned) {
		switch (owned.ownership()) {
			case ME -> this.conditions.and("c.owner_id = %s", this.reader.id());
			case TEAM -> ofTeam((this.reader.teamId() != null) ? this.reader.teamId() : Long.valueOf(-1));
			case POOL -> this.conditions.and("c.owner_id is null");
			case USER -> this.conditions.and("c.owner_id = %s", owned.userId());
		}
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
		return (this.kind == null && apart) ? "(c.kind = '" + field.subject().letter() + "' and " + sql + ")" : sql;
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

	/** The numbers of the value grades that are asked for; none for any. */
	List<Integer> grades() {
		return this.grades;
	}

	boolean needsScore() {
		return this.score;
	}

	boolean needsOutlook() {
		return this.outlook;
	}

	Set<Subject> kinds() {
		return this.kinds;
	}

}
