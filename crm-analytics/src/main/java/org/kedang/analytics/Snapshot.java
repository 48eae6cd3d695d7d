package org.kedang.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

import org.kedang.analytics.rfm.RfmScoring;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.analytics.rfm.Score;
import org.kedang.database.CopyText;
import org.postgresql.copy.CopyIn;

import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Stores one run's scores, a {@link RunPartition} in the order of ranks.
 */
final class Snapshot {

	private final Connection connection;

	private final long run;

	Snapshot(Connection connection, long run) {
		this.connection = connection;
		this.run = run;
	}

	RfmSummary store(RfmScoring scoring, int customers, Progress progress) throws SQLException {
		RunPartition partition = RunPartition.make(this.connection, RunPartition.RFM, this.run);
		RfmSummary summary = copy(partition, scoring, customers, progress);
		partition.execute("create unique index %1$s_customer on %1$s (customer_id) include (run_id, value_grade)");
		partition.execute("create unique index %1$s_rank on %1$s (rank)");
		partition.execute("create index %1$s_class on %1$s (class, rank)");
		partition.execute("create index %1$s_grade on %1$s using brin (value_grade)");
		partition.attach();
		return summary;
	}

	private RfmSummary copy(RunPartition partition, RfmScoring scoring, int customers, Progress progress)
			throws SQLException {
		CopyIn copy = partition.copy("""
				(run_id, customer_id, recency_days, frequency, rank, r, f, m, class, value_grade, monetary,
					cumulative_share)""");
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
