package org.kedang.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.kedang.job.NextTry;
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

	private final NextTry nextTry;

	ScoringExecution(ScoringRunRows rows, FigureReading reading, DataSource database, NextTry nextTry) {
		this.rows = rows;
		this.reading = reading;
		this.database = database;
		this.nextTry = nextTry;
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
		catch (SQLException | IOException | RuntimeException ex) {
			this.nextTry.leave("Scoring run " + id, ex);
			log.error("Scoring run {} failed", id, ex);
			this.rows.fail(id, "scoring.problem.database");
		}
	}

	/**
	 * One transaction reads, so that everything is as of one state of the database;
	 * another writes.
	 */
	private void carryOut(long id, ScoringRequest request) throws SQLException, IOException {
		try (Connection reading = this.database.getConnection(); Connection writing = this.database.getConnection()) {
			reading.setReadOnly(true);
			reading.setAutoCommit(false);
			reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			writing.setAutoCommit(false);
			try {
				new ScoringSteps(this.rows, id, request, reading, writing).carryOut(this.reading);
				writing.commit();
			}
			finally {
				writing.rollback();
				reading.rollback();
			}
		}
	}

}
