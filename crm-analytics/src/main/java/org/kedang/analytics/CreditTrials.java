package org.kedang.analytics;

import java.util.List;

import org.kedang.analytics.credit.Scorecard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a scorecard would make of the firms that a run has graded, from the figures the
 * run has kept.
 */
@Component
public class CreditTrials {

	private final JdbcClient jdbc;

	CreditTrials(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many firms would come from which grade to which; those without a grade before
	 * and after among them, for they were looked at too.
	 * @param run whose scores are kept
	 */
	public List<GradeMove> moves(long run, Scorecard card) {
		return this.jdbc.sql("""
				select was, now, count(*) as customers from (
					select coalesce(o.credit_grade, 0) as was, %s as now
					from customer_outlook o %s where o.run_id = %d and o.credit_points is not null) tried
				group by 1, 2 order by 1, 2
				""".formatted(ScorecardSql.grade(card), ScorecardSql.points(card), run))
			.query((row, at) -> new GradeMove(GradeKind.CREDIT, row.getInt("was"), row.getInt("now"),
					row.getInt("customers")))
			.list();
	}

	/**
	 * Some of those who would come from one grade to another, those of whom most is to be
	 * expected first.
	 * @param query which; its later run is the one looked at
	 * @param limit how many at most
	 */
	public List<GradedCustomer> list(MoveQuery query, Scorecard card, int limit) {
		return this.jdbc
			.sql("""
					with tried as materialized (
						select o.customer_id, coalesce(o.expected_value, -1) as place from customer_outlook o %3$s
						where o.run_id = %1$d and o.credit_points is not null and %4$s
							and %2$s = :now and (coalesce(o.expected_value, -1), o.customer_id) < (:value, :customer)
						order by coalesce(o.expected_value, -1) desc, o.customer_id desc limit :limit
					)
					select %5$s
					from tried t join customer_outlook o on o.run_id = %1$d and o.customer_id = t.customer_id
					join scoring_run r on r.id = o.run_id join customer c on c.id = o.customer_id
					left join app_user u on u.id = c.owner_id
					order by t.place desc, t.customer_id desc
					""".formatted(query.later(), ScorecardSql.grade(card), ScorecardSql.points(card),
					(query.was() > 0) ? "o.credit_grade = " + query.was() : "o.credit_grade is null",
					CustomerOutlooks.GRADED))
			.param("now", query.now())
			.param("value", (float) query.afterValue())
			.param("customer", query.afterCustomer())
			.param("limit", limit)
			.query((row, at) -> CustomerOutlooks.graded(row))
			.list();
	}

}
