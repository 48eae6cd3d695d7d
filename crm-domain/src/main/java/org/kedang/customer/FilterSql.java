package org.kedang.customer;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;

/**
 * Filters of a roster in SQL.
 */
final class FilterSql {

	private final Conditions conditions;

	private final FieldFilterSql fields;

	private final Reader reader;

	private final @Nullable Long run;

	private boolean figures;

	private boolean score;

	private boolean outlook;

	FilterSql(Conditions conditions, Reader reader, Catalogue catalogue, @Nullable Subject kind, @Nullable Long run) {
		this.conditions = conditions;
		this.fields = new FieldFilterSql(conditions, reader, catalogue, kind);
		this.reader = reader;
		this.run = run;
	}

	void add(RosterFilter filter) {
		if (!this.fields.add(filter)) {
			addOther(filter);
		}
	}

	private void addOther(RosterFilter filter) {
		if (filter instanceof RosterFilter.OwnedBy owned) {
			owned(owned);
		}
		else if (filter instanceof RosterFilter.OfTeam ofTeam) {
			ofTeam(ofTeam.teamId());
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
		else {
			addCare(filter);
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
		else if (filter instanceof RosterFilter.StaleBy stale) {
			this.conditions.and(
					"exists (select from customer_freshness h where h.customer_id = c.id and h.due_on <= %s)",
					stale.day());
		}
		else if (filter instanceof RosterFilter.NeverVerified) {
			this.conditions.and("not exists (select from customer_freshness h where h.customer_id = c.id"
					+ " and h.verified_at is not null)");
		}
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

	boolean needsFigures() {
		return this.figures || this.fields.needsFigures();
	}

	boolean needsScore() {
		return this.score;
	}

	boolean needsOutlook() {
		return this.outlook;
	}

	Set<Subject> kinds() {
		return this.fields.kinds();
	}

}
