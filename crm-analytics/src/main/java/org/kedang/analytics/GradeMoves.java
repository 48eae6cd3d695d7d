package org.kedang.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who rose and who fell between two runs whose scores are kept.
 */
@Component
public class GradeMoves {

	private static final int PIECE = 2000;

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
		return this.jdbc.sql(MoveCounts.BEFORE).param(run).query(Long.class).optional();
	}

	/**
	 * How many customers came from which grade to which; those without a grade in both
	 * runs are left out. Runs never change, so that what was counted once is kept.
	 * @param kind of which grades
	 * @param earlier the earlier run's number
	 * @param later the later run's number
	 */
	public List<GradeMove> between(GradeKind kind, long earlier, long later) {
		List<GradeMove> kept = kept(kind, earlier, later);
		if (kept.isEmpty()) {
			// somebody else may have counted them meanwhile
			this.jdbc.sql(MoveCounts.count(kind, earlier, later)).update();
			return kept(kind, earlier, later);
		}
		return kept;
	}

	private List<GradeMove> kept(GradeKind kind, long earlier, long later) {
		return this.jdbc.sql("""
				select was, now, customers from grade_move where kind = ? and earlier_id = ? and later_id = ?
				order by was, now
				""")
			.params(kind.name(), earlier, later)
			.query((row, number) -> new GradeMove(kind, row.getInt("was"), row.getInt("now"), row.getInt("customers")))
			.list();
	}

	/**
	 * Some of those who moved, those of whom most is to be expected first. Runs never
	 * change, so that the same are found every time. Who has no grade may have no row
	 * either.
	 * @param query which
	 * @param limit how many at most
	 * @return their ids
	 */
	public List<Long> find(MovedQuery query, int limit) {
		return select(query, "limit " + limit).query(Long.class).list();
	}

	/**
	 * All of those who moved, in the same order, as a stream: their ids alone are put in
	 * order, and read on piece by piece.
	 */
	@Transactional(readOnly = true)
	public void forEach(MovedQuery query, Consumer<GradedCustomer> consumer) {
		forEach(query, PIECE, consumer);
	}

	void forEach(MovedQuery query, int size, Consumer<GradedCustomer> consumer) {
		List<Long> piece = new ArrayList<>(size);
		try (Stream<Long> ids = select(query, "").withFetchSize(size).query(Long.class).stream()) {
			ids.forEach((id) -> {
				piece.add(id);
				if (piece.size() == size) {
					list(query.later(), piece).forEach(consumer);
					piece.clear();
				}
			});
		}
		list(query.later(), piece).forEach(consumer);
	}

	private JdbcClient.StatementSpec select(MovedQuery query, String limit) {
		return this.jdbc
			.sql("""
					select p.customer_id from customer_outlook p
					left join %s n on n.customer_id = p.customer_id left join %s w on w.customer_id = p.customer_id
					where p.run_id = %d and %s
						and (coalesce(p.expected_value, -1), p.customer_id) < (:value, :customer)
					order by coalesce(p.expected_value, -1) desc, p.customer_id desc %s
					""".formatted(query.kind().of(query.later()), query.kind().of(query.earlier()), query.later(),
					query.condition(), limit))
			.param("value", (float) query.afterValue())
			.param("customer", query.afterCustomer());
	}

	/**
	 * Customers as they stand now and as a run graded them.
	 * @param run its number
	 * @param ids whom, in the order wanted; who is gone is left out
	 */
	public List<GradedCustomer> list(long run, List<Long> ids) {
		return CustomerOutlooks.inOrder(this.jdbc, run, ids.stream().mapToLong(Long::longValue).toArray());
	}

}
