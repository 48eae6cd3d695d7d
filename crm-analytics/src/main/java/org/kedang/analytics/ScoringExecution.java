package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.kedang.analytics.FigureReading.Reading;
import org.kedang.analytics.rfm.RfmScoring;
import org.kedang.analytics.rfm.RfmSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Carries out one run from beginning to end: read, score, store, and make it the current
 * one. Killed half-way, it is simply carried out again: nothing is committed before the
 * whole is there.
 */
@Component
class ScoringExecution {

	private static final Logger log = LoggerFactory.getLogger(ScoringExecution.class);

	private final ScoringRunRows rows;

	private final FigureReading reading;

	private final DataSource database;

	ScoringExecution(ScoringRunRows rows, FigureReading reading, DataSource database) {
		this.rows = rows;
		this.reading = reading;
		this.database = database;
	}

	void carryOut(long id) {
		Optional<ScoringRequest> request = this.rows.start(id);
		if (request.isEmpty()) {
			this.rows.cancelled(id);
			return;
		}
		try {
			carryOut(id, request.get());
		}
		catch (RunCancelledException ex) {
			this.rows.cancelled(id);
		}
		catch (ArithmeticException | IllegalArgumentException ex) {
			log.error("Scoring run {} meets figures it cannot score", id, ex);
			this.rows.fail(id, "scoring.problem.figures");
		}
		catch (SQLException | RuntimeException ex) {
			log.error("Scoring run {} failed", id, ex);
			this.rows.fail(id, "scoring.problem.database");
		}
	}

	private void carryOut(long id, ScoringRequest request) throws SQLException {
		Progress progress = (done, total) -> {
			if (!this.rows.progress(id, done, total)) {
				throw new RunCancelledException();
			}
		};
		Reading reading = this.reading.read(request, progress);
		this.rows.source(id, reading.source());
		int customers = reading.figures().size();
		progress.report(customers, customers * 2L);
		RfmScoring scoring = new RfmScoring(reading.figures(), request.rule());
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			try {
				RfmSummary summary = new Snapshot(connection, id).store(scoring, customers, progress);
				progress.report(customers * 2L, customers * 2L);
				finish(connection, id, summary);
				connection.commit();
			}
			finally {
				connection.rollback();
			}
		}
	}

	/**
	 * The latest run asked for is the current one, even if an earlier one finishes later.
	 */
	private void finish(Connection connection, long id, RfmSummary summary) throws SQLException {
		try (PreparedStatement done = connection.prepareStatement("""
				update scoring_run set state = 'DONE', summary = ?::jsonb, finished_at = ? where id = ?
				""")) {
			done.setString(1, ScoringRunRows.JSON.writeValueAsString(summary));
			done.setObject(2, this.rows.now());
			done.setLong(3, id);
			done.executeUpdate();
		}
		try (PreparedStatement current = connection.prepareStatement("""
				insert into current_scoring (run_id) values (?)
				on conflict (singleton) do update set run_id = greatest(current_scoring.run_id, excluded.run_id)
				""")) {
			current.setLong(1, id);
			current.executeUpdate();
		}
	}

}
