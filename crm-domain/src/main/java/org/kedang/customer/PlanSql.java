package org.kedang.customer;

/**
 * Who is due by contact plans, in SQL.
 */
public final class PlanSql {

	/** All customers {@code c} with their figures {@code f}. */
	public static final String CUSTOMERS = "customer c join customer_figures f on f.customer_id = c.id";

	/** The plan that holds for the customer {@code c}, if any does. */
	private static final String HOLDING = """
			select p.* from contact_plan p
				where p.active and (p.list_action_id is null or exists (select from list_action_member m
						where m.action_id = p.list_action_id and m.customer_id = c.id and not m.held_back))
					and (p.kind is null or p.kind = c.kind) and (p.grade_kind is null or p.grade = coalesce(
					(select g.grade from customer_grade g
						where g.customer_id = c.id and g.kind = p.grade_kind and g.until is null),
					case p.grade_kind when 'VALUE' then (select s.value_grade::text from current_rfm s where s.customer_id = c.id)
						else (select 'R' || s.relationship_grade from current_outlook s where s.customer_id = c.id) end))
				order by p.every_days, p.id limit 1""";

	/**
	 * Customers with the plan that holds for them and the day by which it asks for a
	 * contact; takes the parameter {@code today}.
	 */
	public static final String PLANNED = """
			from %1$s
			cross join lateral (#holding) p
			where (f.last_contact_on is null or f.last_contact_on <= :today
					- (select min(every_days) from contact_plan where active))
				and coalesce(f.last_contact_on, c.acquired_on) + p.every_days <= :today
			""".replace("#holding", HOLDING);

	private PlanSql() {
	}

}
