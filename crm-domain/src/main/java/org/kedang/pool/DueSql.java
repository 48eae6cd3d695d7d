package org.kedang.pool;

/**
 * Who is to be released when and by which rule, in SQL. The day is the last one on which
 * the owner came to the customer or something happened that the rule looks for, plus the
 * rule's days, and never before the rule counts. Grades by hand stand above computed
 * ones. Bound are {@code :today} and {@code :zone}.
 */
final class DueSql {

	/**
	 * The value grade {@code g} that somebody gave the customer {@code c}, if anybody
	 * did.
	 */
	static final String GRADE_BY_HAND = """
			left join customer_grade g on g.customer_id = c.id and g.kind = 'VALUE' and g.source = 'HAND' and g.until is null
			""";

	private static final String DUE = """
			select c.id, c.owner_id, r.id as rule_id, r.warn_days,
				greatest(coalesce(r.starts_on, cast(:today as date)), greatest(
					(coalesce(c.owner_since, c.created_at) at time zone :zone)::date,
					case when r.basis <> 'PURCHASE' then f.last_contact_on end,
					case when r.basis <> 'CONTACT' then f.last_purchase_on end) + r.days) as due_on
			from customer c
			join customer_figures f on f.customer_id = c.id
			left join current_rfm s on s.customer_id = c.id
			""" + GRADE_BY_HAND + """
			join pool_rule r on %s and (r.kind is null or r.kind = c.kind)
				and (r.grades = '{}' or coalesce(g.grade, s.value_grade::text, '-') = any(r.grades))
			where c.owner_id is not null and %s
				and not coalesce(g.grade, s.value_grade::text, '-') = any(array(
					select unnest(p.exempt_grades) from pool_settings p))
				and not exists (select from pool_exemption e where e.customer_id = c.id
					and (e.until is null or e.until >= cast(:today as date)))
			""";

	private DueSql() {
	}

	/** By one rule, whether it counts or not. */
	static String byRule() {
		return DUE.formatted("r.id = :rule", "true");
	}

	/**
	 * By the rules that count, each customer once: by the rule that releases it first.
	 * @param whose a condition on the customers {@code c}
	 */
	static String byActiveRules(String whose) {
		return "select distinct on (d.id) d.* from (" + DUE.formatted("r.state = 'ACTIVE'", whose)
				+ ") d order by d.id, d.due_on, d.rule_id";
	}

}
