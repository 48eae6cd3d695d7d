package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts who moved from which grade to which, as statements. A run counts its own moves
 * as it ends, against the run that pages will hold it against, so that nobody waits for
 * them.
 */
final class MoveCounts {

	/** The run to hold another one, the parameter, against. */
	static final String BEFORE = """
			select b.id from scoring_run b join scoring_run r on r.id = ?
			where b.state = 'DONE' and b.dropped_at is null and b.record is not null and b.as_of < r.as_of
				and b.returns = r.returns and b.window_days is not distinct from r.window_days
			order by b.as_of desc, b.id desc limit 1
			""";

	/**
	 * Counts the moves of one kind between two runs, which may both be counted already.
	 */
	static String count(GradeKind kind, long earlier, long later) {
		return """
				insert into grade_move (kind, earlier_id, later_id, was, now, customers)
				select '%s', %d, %d, coalesce(w.grade, 0), coalesce(n.grade, 0), count(*)
				from %s w full join %s n on n.customer_id = w.customer_id
				where coalesce(w.grade, n.grade) is not null group by 4, 5
				on conflict do nothing
				""".formatted(kind.name(), earlier, later, kind.of(earlier), kind.of(later));
	}

	/**
	 * Counts all moves that lead to a run.
	 * @param writing the connection whose transaction has stored its grades
	 */
	static void leadingTo(Connection writing, long run) throws SQLException {
		long before;
		try (PreparedStatement select = writing.prepareStatement(BEFORE)) {
			select.setLong(1, run);
			try (ResultSet row = select.executeQuery()) {
				before = row.next() ? row.getLong(1) : 0;
			}
		}
		if (before == 0) {
			return;
		}
		try (Statement statement = writing.createStatement()) {
			for (GradeKind kind : GradeKind.values()) {
				statement.executeUpdate(count(kind, before, run));
			}
		}
	}

	private MoveCounts() {
	}

}
