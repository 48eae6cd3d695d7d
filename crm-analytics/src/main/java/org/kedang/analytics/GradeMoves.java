package org.kedang.analytics;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who rose and who fell between two runs whose scores are kept.
 */
@Component
public class GradeMoves {

	private final JdbcClient jdbc;

	GradeMoves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The run to hold another one against: of all that looked at the same orders in the
	 * same way, the last one of the latest day before.
	 * @param run the later run's number
	 */
	public Optional<Long> before(long run) {
		return this.jdbc.sql("""
				select b.id from scoring_run b join scoring_run r on r.id = ?
				where b.state = 'DONE' and b.dropped_at is null and b.record is not null and b.as_of < r.as_of
					and b.returns = r.returns and b.window_days is not distinct from r.window_days
				order by b.as_of desc, b.id desc limit 1
				""").param(run).query(Long.class).optional();
	}

	/**
	 * How many customers came from which grade to which; those without a grade in both
	 * runs are left out.
	 * @param kind of which grades
	 * @param earlier the earlier run's number
	 * @param later the later run's number
	 */
	public List<GradeMove> between(GradeKind kind, long earlier, long later) {
		return this.jdbc.sql("""
				select coalesce(w.grade, 0) as was, coalesce(n.grade, 0) as now, count(*) as customers
				from %s w full join %s n on n.customer_id = w.customer_id
				where coalesce(w.grade, n.grade) is not null group by 1, 2 order by 1, 2
				""".formatted(kind.of(earlier), kind.of(later)))
			.query((row, number) -> new GradeMove(kind, row.getInt("was"), row.getInt("now"), row.getInt("customers")))
			.list();
	}

	/**
	 * Some of those who came from one grade to another, those of whom most is to be
	 * expected first. Runs never change, so that the same are found every time.
	 * @param query which
	 * @param limit how many at most
	 * @return their ids
	 */
	public List<Long> find(MoveQuery query, int limit) {
		return this.jdbc.sql("""
				select n.customer_id
				from %1$s n join customer_outlook p on p.run_id = %2$d and p.customer_id = n.customer_id
				left join %3$s w on w.customer_id = n.customer_id
				where n.grade = :now and coalesce(w.grade, 0) = :was
					and (coalesce(p.expected_value, -1), n.customer_id) < (:value, :customer)
				order by coalesce(p.expected_value, -1) desc, n.customer_id desc limit :limit
				""".formatted(query.kind().of(query.later()), query.later(), query.kind().of(query.earlier())))
			.param("now", query.now())
			.param("was", query.was())
			.param("value", query.afterValue())
			.param("customer", query.afterCustomer())
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

	/**
	 * Customers as they stand now and as a run graded them.
	 * @param run its number
	 * @param ids whom, in the order wanted; who is gone is left out
	 */
	public List<GradedCustomer> list(long run, List<Long> ids) {
		return this.jdbc.sql("""
				select o.*, r.as_of, r.credit_rules, c.number, c.name, u.display_name as owner
				from unnest(:ids::bigint[]) with ordinality m (customer_id, place)
				join customer_outlook o on o.run_id = %1$d and o.customer_id = m.customer_id
				join scoring_run r on r.id = o.run_id join customer c on c.id = o.customer_id
				left join app_user u on u.id = c.owner_id
				order by m.place
				""".formatted(run))
			.param("ids", ids.toArray(Long[]::new))
			.query((row, number) -> CustomerOutlooks.graded(row))
			.list();
	}

}
