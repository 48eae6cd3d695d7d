package org.kedang.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
		catch (SQLException | IOException | RuntimeException ex) {
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
				carryOut(id, request, reading, writing);
				writing.commit();
			}
			finally {
				writing.rollback();
				reading.rollback();
			}
		}
	}

	private void carryOut(long id, ScoringRequest request, Connection reading, Connection writing)
			throws SQLException, IOException {
		long start = System.nanoTime();
		int everybody = everybody(reading);
		Progress progress = (done, total) -> {
			// everybody passes by twice: for the outlook and for the portraits
			if (!this.rows.progress(id, done, total + everybody * 2L)) {
				throw new RunCancelledException();
			}
		};
		Reading read = this.reading.read(reading, request, progress);
		this.rows.source(id, read.source());
		long figures = System.nanoTime();
		int customers = read.figures().size();
		progress.report(customers, customers * 2L);
		RfmScoring scoring = new RfmScoring(read.figures(), request.rule());
		RfmSummary summary = new Snapshot(writing, id).store(scoring, customers, progress);
		long rfm = System.nanoTime();
		Progress later = (done, total) -> progress.report(customers * 2L + done, customers * 2L);
		new BasketStep(reading, writing, id, later).carryOut(request, customers);
		long baskets = System.nanoTime();
		RunRecord learnt = outlook(id, request, reading, writing, everybody, later);
		long compared = System.nanoTime();
		new FigureStep(writing, id, later).carryOut();
		finish(writing, id, summary,
				learnt.after("comparison", millis(compared, System.nanoTime()))
					.after("baskets", millis(rfm, baskets))
					.after("rfm", millis(figures, rfm))
					.after("figures", millis(start, figures)));
	}

	private static long millis(long from, long to) {
		return (to - from) / 1_000_000;
	}

	private static RunRecord outlook(long id, ScoringRequest request, Connection reading, Connection writing,
			int everybody, Progress progress) throws SQLException, IOException {
		Outlook outlook = new Outlook(reading, request.asOf(), progress);
		try (OutlookLines lines = new OutlookLines(writing, id)) {
			RunRecord learnt = outlook.store(reading, request.asOf(), lines, progress);
			lines.attach();
			long attached = System.nanoTime();
			PortraitStep.store(reading, writing, id, request.asOf(), outlook.division(),
					(done, total) -> progress.report(everybody + done, total));
			return learnt.then("portraits", (System.nanoTime() - attached) / 1_000_000);
		}
	}

	private static int everybody(Connection connection) throws SQLException {
		try (PreparedStatement count = connection.prepareStatement("select count(*) from customer");
				ResultSet row = count.executeQuery()) {
			row.next();
			return row.getInt(1);
		}
	}

	/**
	 * The latest run asked for is the current one, even if an earlier one finishes later.
	 */
	private void finish(Connection connection, long id, RfmSummary summary, RunRecord learnt) throws SQLException {
		try (PreparedStatement done = connection.prepareStatement(
				"""
						update scoring_run set state = 'DONE', summary = ?::jsonb, record = ?::jsonb, finished_at = ? where id = ?
						""")) {
			done.setString(1, ScoringRunRows.JSON.writeValueAsString(summary));
			done.setString(2, ScoringRunRows.JSON.writeValueAsString(learnt));
			done.setObject(3, this.rows.now());
			done.setLong(4, id);
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
