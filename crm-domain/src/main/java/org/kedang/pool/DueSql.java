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

	/**
	 * First whose day comes soon, then which of them have a grade that is released: few
	 * are due, and looking up everybody's grade takes as long as all else. The offset
	 * keeps the two apart.
	 */
	private static final String DUE = """
			select t.id, t.owner_id, t.rule_id, t.warn_days, t.due_on from (select * from (
				select c.id, c.owner_id, r.id as rule_id, r.warn_days, r.grades,
					greatest(coalesce(r.starts_on, cast(:today as date)), greatest(
						(coalesce(c.owner_since, c.created_at) at time zone :zone)::date,
						case when r.basis <> 'PURCHASE' then f.last_contact_on end,
						case when r.basis <> 'CONTACT' then f.last_purchase_on end) + r.days) as due_on
				from customer c
				join customer_figures f on f.customer_id = c.id
				join pool_rule r on %1$s and (r.kind is null or r.kind = c.kind)
					and (coalesce(c.owner_since, c.created_at) at time zone :zone)::date + r.days
						<= cast(:today as date) + %2$s
				where c.owner_id is not null and %3$s) i
			where i.due_on <= cast(:today as date) + %2$s offset 0) t
			left join current_rfm s on s.customer_id = t.id
			left join customer_grade g on g.customer_id = t.id and g.kind = 'VALUE' and g.source = 'HAND' and g.until is null
			where (t.grades = '{}' or coalesce(g.grade, s.value_grade::text, '-') = any(t.grades))
				and not coalesce(g.grade, s.value_grade::text, '-') = any(array(
					select unnest(p.exempt_grades) from pool_settings p))
				and not exists (select from pool_exemption e where e.customer_id = t.id
					and (e.until is null or e.until >= cast(:today as date)))
			""";

	private static final String WARNED = "(select coalesce(max(m.warn_days), 0) from pool_rule m where %s)";

	private DueSql() {
	}

	/**
	 * By one rule, whether it counts or not: who is to be released or told of.
	 * @param whose a condition on the customers {@code c}
	 */
	static String byRule(String whose) {
		return DUE.formatted("r.id = :rule", WARNED.formatted("m.id = :rule"), whose);
	}

	/**
	 * By the rules that count, each customer once: by the rule that releases it first. As
	 * far ahead as the rule that warns the earliest.
	 * @param whose a condition on the customers {@code c}
	 */
	static String byActiveRules(String whose) {
		return "select distinct on (d.id) d.* from ("
				+ DUE.formatted("r.state = 'ACTIVE'", WARNED.formatted("m.state = 'ACTIVE'"), whose)
				+ ") d order by d.id, d.due_on, d.rule_id";
	}

}
