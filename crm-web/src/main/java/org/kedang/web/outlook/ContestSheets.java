package org.kedang.web.outlook;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.CalibrationBand;
import org.kedang.analytics.churn.Candidate;
import org.kedang.analytics.churn.Judgement;
import org.kedang.analytics.churn.LearnerKind;
import org.kedang.analytics.churn.Lift;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * The record of learners and of the rule they compete with as sheets of a workbook: the
 * measures, and the figures behind the two charts.
 */
@Component
class ContestSheets {

	private final Texts texts;

	ContestSheets(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Adds three sheets, or none where nothing could be learnt.
	 * @param rule how the rule did; null where nothing could be learnt
	 * @param by which learner decides; null where the rule does
	 * @param texts churn or late: of what it tells
	 */
	void write(Sheet sheet, List<Candidate> candidates, @Nullable Judgement rule, @Nullable LearnerKind by,
			String texts) throws IOException {
		if (rule == null) {
			return;
		}
		sheet.begin("outlook.sheet.record", sheet.text("outlook.sheet.by", 22), sheet.decimal("churn.auc", 10),
				sheet.decimal("churn.ks", 10), sheet.decimal("churn.brier", 10), sheet.whole(texts + ".judged"),
				sheet.whole(texts + ".lost"), sheet.text("churn.decides", 10));
		for (Candidate each : candidates) {
			measures(sheet, name(each), each.judgement(), each.judgement().brier(), each.kind() == by);
		}
		// a rule of thumb for churn foretells no probability
		measures(sheet, this.texts.text(texts + ".rule"), rule, texts.equals("late") ? rule.brier() : null, by == null);
		gains(sheet, candidates, rule, texts);
		calibration(sheet, candidates, texts);
	}

	private void measures(Sheet sheet, String name, Judgement judged, @Nullable Double brier, boolean decides)
			throws IOException {
		sheet.row(name, judged.auc(), judged.ks(), brier, judged.rows(), judged.positives(),
				decides ? this.texts.text("churn.decides") : null);
	}

	private void gains(Sheet sheet, List<Candidate> candidates, Judgement rule, String texts) throws IOException {
		sheet.begin("outlook.sheet.gains", sheet.text("outlook.sheet.by", 22), sheet.whole("churn.tenth"),
				sheet.decimal(texts + ".judged.short"), sheet.decimal(texts + ".lost.short"),
				sheet.decimal("churn.lift"), sheet.decimal("churn.captured"));
		for (Candidate each : candidates) {
			gains(sheet, name(each), each.judgement());
		}
		gains(sheet, this.texts.text(texts + ".rule"), rule);
	}

	private static void gains(Sheet sheet, String name, Judgement judged) throws IOException {
		for (Lift lift : judged.lift()) {
			sheet.row(name, lift.tenth(), lift.rows(), lift.positives(), lift.lift(), known(lift.captured()));
		}
	}

	private void calibration(Sheet sheet, List<Candidate> candidates, String texts) throws IOException {
		sheet.begin("outlook.sheet.calibration", sheet.text("outlook.sheet.by", 22),
				sheet.decimal("churn.calibration.said"), sheet.whole(texts + ".judged.short"),
				sheet.decimal("churn.calibration.mean"), sheet.decimal(texts + ".calibration.came"));
		for (Candidate each : candidates) {
			for (CalibrationBand band : each.judgement().calibration()) {
				if (band.rows() > 0) {
					sheet.row(name(each), band.from(), band.rows(), band.foretold(), band.came());
				}
			}
		}
	}

	/** A share of nobody is not a number, which a cell cannot hold. */
	private static @Nullable Double known(double share) {
		return Double.isNaN(share) ? null : share;
	}

	private String name(Candidate candidate) {
		return this.texts.text("churn.learner." + candidate.kind().name().toLowerCase(Locale.ROOT));
	}

}
