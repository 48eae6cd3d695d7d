package org.kedang.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.kedang.analytics.rfm.RfmScoring;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.analytics.rfm.Score;
import org.kedang.database.CopyText;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Stores one run's scores: a fresh table filled by COPY in the order of ranks, then
 * indexed, then attached as a partition. All in the caller's transaction, so that a run
 * cut off anywhere leaves nothing.
 */
final class Snapshot {

	private final Connection connection;

	private final long run;

	private final String table;

	Snapshot(Connection connection, long run) {
		this.connection = connection;
		this.run = run;
		this.table = table(run);
	}

	/** Where a run's scores are kept. */
	static String table(long run) {
		return "rfm_score_run_" + run;
	}

	RfmSummary store(RfmScoring scoring, int customers, Progress progress) throws SQLException {
		execute("create table %1$s (like rfm_score, check (run_id = %2$d))");
		RfmSummary summary = copy(scoring, customers, progress);
		execute("create unique index %1$s_customer on %1$s (customer_id) include (run_id, value_grade)");
		execute("create unique index %1$s_rank on %1$s (rank)");
		execute("create index %1$s_class on %1$s (class, rank)");
		execute("create index %1$s_grade on %1$s using brin (value_grade)");
		execute("analyze %1$s");
		execute("alter table rfm_score attach partition %1$s for values in (%2$d)");
		return summary;
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql.formatted(this.table, this.run));
		}
	}

	private RfmSummary copy(RfmScoring scoring, int customers, Progress progress) throws SQLException {
		CopyIn copy = this.connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
				copy %s (run_id, customer_id, recency_days, frequency, rank, r, f, m, class, value_grade, monetary,
					cumulative_share) from stdin with (freeze)
				""".formatted(this.table));
		try {
			CopyText lines = CopyText.into(copy);
			RfmSummary summary = scoring.score((score) -> {
				write(lines, score);
				if (score.rank() % Progress.STEP == 0) {
					progress.report((long) customers + score.rank(), customers * 2L);
				}
			});
			lines.flush();
			copy.endCopy();
			return summary;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	/**
	 * The scoring hands its results to a function that may not throw checked exceptions.
	 */
	private void write(CopyText lines, Score score) {
		try {
			lines.add(this.run)
				.add(score.customer())
				.add(score.recencyDays())
				.add(score.frequency())
				.add(score.rank())
				.add(score.r())
				.add(score.f())
				.add(score.m())
				.add(score.rfmClass().number())
				.add(score.grade().name().charAt(0))
				.add(score.monetary())
				.add(score.cumulativeShare())
				.end();
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("storing scores", null, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
