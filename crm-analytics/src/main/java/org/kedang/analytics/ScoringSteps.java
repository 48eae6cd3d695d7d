package org.kedang.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.kedang.analytics.FigureReading.Reading;
import org.kedang.analytics.hindsight.Outcomes;
import org.kedang.analytics.rfm.RfmScoring;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.job.StepTimes;

/**
 * The steps of one run, in their order: figures and RFM, what is bought together, the
 * outlook on everybody, portraits, and comparisons of all that.
 */
final class ScoringSteps {

	private final ScoringRunRows rows;

	private final long id;

	private final ScoringRequest request;

	private final Connection reading;

	private final Connection writing;

	private final StepTimes times = new StepTimes();

	/**
	 * Those of a run.
	 * @param reading a connection whose transaction sees one state of the database
	 * @param writing one whose transaction the caller ends
	 */
	ScoringSteps(ScoringRunRows rows, long id, ScoringRequest request, Connection reading, Connection writing) {
		this.rows = rows;
		this.id = id;
		this.request = request;
		this.reading = reading;
		this.writing = writing;
	}

	void carryOut(FigureReading figureReading) throws SQLException, IOException {
		int everybody = everybody();
		// everybody counts once for what is learnt, once for the outlook, once for the
		// portraits
		Progress progress = new RunProgress(this.rows, this.id, everybody * 3L);
		Reading read = figureReading.read(this.reading, this.request, progress);
		this.rows.source(this.id, read.source());
		this.times.took("figures");
		int customers = read.figures().size();
		progress.report(customers, customers * 2L);
		RfmScoring scoring = new RfmScoring(read.figures(), this.request.rule());
		RfmSummary summary = new Snapshot(this.writing, this.id).store(scoring, customers, progress);
		this.times.took("rfm");
		Progress later = (done, total) -> progress.report(customers * 2L + done, customers * 2L);
		LookBacks lookBacks = LookBacks.of(this.reading, this.request.asOf());
		List<Outcomes> values = ValueHindsight.of(figureReading, this.reading, this.request, lookBacks.value(), later);
		PastGrades.store(this.writing, this.id, values);
		this.times.took("hindsight");
		later.report(everybody / 4, 0);
		new BasketStep(this.reading, this.writing, this.id, later).carryOut(this.request, customers);
		this.times.took("baskets");
		later.report(everybody / 2, 0);
		RunRecord learnt = outlook(lookBacks, everybody, later);
		new FigureStep(this.writing, this.id, later).carryOut();
		this.times.took("comparison");
		MoveCounts.leadingTo(this.writing, this.id);
		this.times.took("moves");
		finish(summary, learnt.with(values.stream().map(Outcomes::hindsight).toList(), this.times.millis()));
	}

	private RunRecord outlook(LookBacks lookBacks, int everybody, Progress progress) throws SQLException, IOException {
		OutlookModels models = OutlookModels.of(this.reading, this.request.asOf(), this.times, progress);
		progress.report(everybody, 0);
		Outlook outlook = new Outlook(models, lookBacks, this.times);
		this.rows.creditRules(this.id, outlook.creditRules());
		try (OutlookLines lines = new OutlookLines(this.writing, this.id)) {
			RunRecord learnt = outlook.store(this.reading, this.request.asOf(), lines,
					(done, total) -> progress.report(everybody + done, total));
			progress.report(everybody * 2L, 0);
			lines.attach();
			LateLines.store(this.writing, this.id, outlook.late());
			HoldOut.store(this.writing, this.id, outlook.judged());
			PastGrades.store(this.writing, this.id, outlook.outcomes());
			this.times.took("stored");
			PortraitStep.store(this.reading, this.writing, this.id, this.request.asOf(), outlook.division(),
					(done, total) -> progress.report(everybody * 2L + done, total));
			this.times.took("portraits");
			return learnt;
		}
	}

	private int everybody() throws SQLException {
		try (PreparedStatement count = this.reading.prepareStatement("select count(*) from customer");
				ResultSet row = count.executeQuery()) {
			row.next();
			return row.getInt(1);
		}
	}

	/**
	 * The run of the latest day is the current one, of several the one asked for last.
	 * One of a day that had not come when it was asked for gives way to any other:
	 * rosters and archives show how things are.
	 */
	private void finish(RfmSummary summary, RunRecord learnt) throws SQLException {
		try (PreparedStatement done = this.writing.prepareStatement(
				"""
						update scoring_run set state = 'DONE', progress_done = progress_total, summary = ?::jsonb, record = ?::jsonb, finished_at = ? where id = ?
						""")) {
			done.setString(1, ScoringRunRows.JSON.writeValueAsString(summary));
			done.setString(2, ScoringRunRows.JSON.writeValueAsString(learnt));
			done.setObject(3, this.rows.now());
			done.setLong(4, this.id);
			done.executeUpdate();
		}
		try (PreparedStatement current = this.writing.prepareStatement("""
				insert into current_scoring (run_id) values (?)
				on conflict (singleton) do update set run_id = (
					select id from scoring_run where id in (current_scoring.run_id, excluded.run_id)
					order by as_of <= requested_at::date + 1 desc, as_of desc, id desc limit 1)
				""")) {
			current.setLong(1, this.id);
			current.executeUpdate();
		}
		BasketRows.forgetOthers(this.writing, this.id);
	}

}
