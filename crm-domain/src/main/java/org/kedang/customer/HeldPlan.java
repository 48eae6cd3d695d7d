package org.kedang.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A contact plan in force, as rosters ask for it: of what it says one by one, for the
 * database to know how many that is, and to begin where they lie.
 *
 * @param kind I or C; null for both
 * @param gradeKind VALUE or RELATIONSHIP; null for any grade
 * @param listAction to whose customers it is confined; null for none
 */
record HeldPlan(long id, @Nullable String kind, @Nullable String gradeKind, @Nullable String grade, int everyDays,
		@Nullable Long listAction) {

	/** Those that hold before the asked one where both fit, and last this one. */
	static List<HeldPlan> upTo(JdbcClient jdbc, long plan) {
		return jdbc.sql("""
				select p.* from contact_plan p join contact_plan x on x.id = ? and x.active
				where p.active and (p.every_days, p.id) <= (x.every_days, x.id) order by p.every_days, p.id
				""")
			.param(plan)
			.query((row, at) -> new HeldPlan(row.getLong("id"), row.getString("kind"), row.getString("grade_kind"),
					row.getString("grade"), row.getInt("every_days"), row.getObject("list_action_id", Long.class)))
			.list();
	}

	/** The grade and the list that it asks for. */
	List<RosterFilter> filters() {
		List<RosterFilter> filters = new ArrayList<>();
		if (this.grade != null) {
			filters.add("VALUE".equals(this.gradeKind) ? new RosterFilter.OfGrade(this.grade.charAt(0))
					: new RosterFilter.OfOutlook(RosterFilter.Outlook.RELATIONSHIP, relationship()));
		}
		if (this.listAction != null) {
			filters.add(new RosterFilter.InAction(this.listAction));
		}
		return filters;
	}

	/** The customer {@code c} is of its kind. */
	String ofKind() {
		return (this.kind != null) ? "c.kind = '" + this.kind + "'" : "true";
	}

	/** The customer {@code c} is not one for whom it holds. */
	String not(@Nullable Long run) {
		String apart = ofKind() + ((this.listAction != null) ? """
				 and exists (select from list_action_member m
				where m.action_id = %d and m.customer_id = c.id and not m.held_back)""".formatted(this.listAction)
				: "");
		if (this.grade == null) {
			return "not (" + apart + ")";
		}
		String graded = "VALUE".equals(this.gradeKind) ? "rfm_score r where r.value_grade = '" + this.grade + "'"
				: "customer_outlook r where r.relationship_grade = " + relationship();
		return HandGradeSql.NOT_GRADED.formatted(graded, (run != null) ? run : -1, this.gradeKind, this.grade, apart);
	}

	/** Whether everybody of its value grade who fits the later plan is its own. */
	boolean takesGradeFrom(HeldPlan later) {
		return "VALUE".equals(this.gradeKind) && this.listAction == null
				&& (this.kind == null || this.kind.equals(later.kind()));
	}

	/**
	 * The numbers of the value grades that the last of these plans may be for, 0 for
	 * none: those of which no earlier one takes all. Nothing where that may be any.
	 */
	static List<Integer> valueGrades(List<HeldPlan> plans) {
		if (plans.isEmpty()) {
			return List.of();
		}
		HeldPlan plan = plans.get(plans.size() - 1);
		if ("VALUE".equals(plan.gradeKind())) {
			return List.of(plan.valueGrade());
		}
		List<Integer> taken = plans.stream()
			.filter((each) -> each.takesGradeFrom(plan))
			.map(HeldPlan::valueGrade)
			.toList();
		return taken.isEmpty() ? List.of()
				: IntStream.rangeClosed(0, 4).boxed().filter((each) -> !taken.contains(each)).toList();
	}

	/** The number of its value grade, from 1. */
	int valueGrade() {
		return String.valueOf(this.grade).charAt(0) - 'A' + 1;
	}

	private int relationship() {
		return Integer.parseInt(String.valueOf(this.grade).substring(1));
	}

}
