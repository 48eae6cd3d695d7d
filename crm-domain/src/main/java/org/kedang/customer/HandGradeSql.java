package org.kedang.customer;

import java.util.Collections;
import java.util.List;

/**
 * Grades by hand, which stand above those of the run, in the SQL of rosters. Whoever has
 * one is read apart from all others: the few are graded one by one, and the many by the
 * run's indexes alone.
 */
final class HandGradeSql {

	/** The grade by hand of customer {@code page}, if there is one. */
	static final String VALUE_OF_ROW = """
			left join customer_grade h on h.customer_id = page.id and h.kind = 'VALUE' and h.source = 'HAND'
				and h.until is null
			""";

	/** Everybody else, of those whose id is {@code %s}. */
	static final String NOBODY = """
			not exists (select from customer_grade h where h.customer_id = %s and h.source = 'HAND' and h.until is null)""";

	/** Nobody gave the customer {@code c} a value grade. */
	static final String NO_VALUE = """
			not exists (select from customer_grade h where h.customer_id = c.id and h.kind = 'VALUE'
				and h.source = 'HAND' and h.until is null)""";

	/**
	 * The customer {@code c} has not got a grade, neither by hand nor, without one, from
	 * a run, of whose rows {@code r} the ones with that grade are told first; then the
	 * run, the kind of the grade, the grade, and what else is to be false.
	 */
	static final String NOT_GRADED = """
			not exists (select from %1$s and r.customer_id = c.id and r.run_id = %2$d and %5$s
				and not exists (select from customer_grade h where h.customer_id = r.customer_id and h.kind = '%3$s'
					and h.source = 'HAND' and h.until is null))
				and not exists (select from customer_grade h where h.customer_id = c.id and h.kind = '%3$s'
					and h.source = 'HAND' and h.until is null and h.grade = '%4$s' and %5$s)""";

	static final String HANDS = """

			join (select customer_id, max(grade) filter (where kind = 'VALUE') as value,
					max(grade) filter (where kind = 'CREDIT') as credit,
					max(grade) filter (where kind = 'RELATIONSHIP') as relationship
				from customer_grade where source = 'HAND' and until is null group by customer_id) h
				on h.customer_id = c.id""";

	/**
	 * Whose grade differs from the run's stands behind the last one to whom the run gave
	 * it, and the tenths of the place tell the grades apart: the run may have given
	 * nobody that grade.
	 */
	private static final String SCORE = """

			join lateral (select c.id as customer_id, r.class,
					coalesce(h.value, r.value_grade::text)::char(1) as value_grade,
					case when h.value is null or h.value = r.value_grade then r.rank else (
						select coalesce(sum((g.figures ->> 'customers')::integer), 0) + (ascii(h.value) - ascii('A') + 1) / 10.0
						from scoring_run n, jsonb_array_elements(n.summary -> 'grades') with ordinality g (figures, at)
						where n.id = %1$d and g.at <= ascii(h.value) - ascii('A') + 1) end as rank
				from (select 1) one left join rfm_score r on r.customer_id = c.id and r.run_id = %1$d) s
				on s.value_grade is not null""";

	private static final String OUTLOOK = """

			join lateral (select r.churn_band,
					coalesce(array_position('{AAA,AA,A,BBB,BB,B,C,D}', h.credit), r.credit_grade) as credit_grade,
					coalesce(right(h.relationship, 1)::integer, r.relationship_grade) as relationship_grade
				from (select 1) one left join customer_outlook r on r.customer_id = c.id and r.run_id = %d) o on true""";

	/** How many customers the run gives one of the first so many value grades. */
	private static final String UP_TO = """
			(select coalesce(sum((g.figures ->> 'customers')::integer), 0)
				from scoring_run n, jsonb_array_elements(n.summary -> 'grades') with ordinality g (figures, at)
				where n.id = %d and g.at <= %d)""";

	private HandGradeSql() {
	}

	/**
	 * The ranks of value grades in the run, of scores {@code s}, from the best of these
	 * to the lowest.
	 */
	static String ranks(long run, List<Integer> grades) {
		return "\n\tand s.rank > " + UP_TO.formatted(run, Collections.min(grades) - 1) + " and s.rank <= "
				+ UP_TO.formatted(run, Collections.max(grades));
	}

	/** The score {@code s} of those who have a grade by hand. */
	static String score(long run) {
		return SCORE.formatted(run);
	}

	/** The outlook {@code o} of those who have a grade by hand. */
	static String outlook(long run) {
		return OUTLOOK.formatted(run);
	}

}
