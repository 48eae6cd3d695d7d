package org.kedang.web.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.CalibrationBand;
import org.kedang.analytics.churn.Candidate;
import org.kedang.analytics.churn.Judgement;
import org.kedang.analytics.churn.LearnerKind;
import org.kedang.analytics.churn.Lift;
import org.kedang.web.support.Texts;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The record of learners and of the rule they compete with, in the form that pages show.
 */
@Component("contests")
public class Contests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int HUNDRED = 100;

	private final Texts texts;

	Contests(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The candidate that decides, or the best one where the rule does; null without any.
	 */
	public @Nullable Candidate shown(List<Candidate> candidates, @Nullable LearnerKind by) {
		Candidate best = null;
		for (Candidate each : candidates) {
			boolean decides = each.kind() == by;
			if (best == null || decides || (by == null && each.judgement().auc() > best.judgement().auc())) {
				best = each;
			}
		}
		return best;
	}

	/**
	 * How many of those it came true for are among the first tenths, as curves in per
	 * cent.
	 */
	public String gains(List<Candidate> candidates, Judgement rule) {
		List<Curve> curves = new ArrayList<>();
		candidates.forEach((each) -> curves.add(new Curve(name(each.kind()), gains(each.judgement()))));
		curves.add(new Curve(this.texts.text("churn.rule"), gains(rule)));
		return JSON.writeValueAsString(curves);
	}

	private static List<double[]> gains(Judgement judgement) {
		List<double[]> points = new ArrayList<>();
		points.add(new double[] { 0, 0 });
		for (Lift lift : judgement.lift()) {
			points.add(new double[] { lift.tenth() * 10.0, rounded(lift.captured()) });
		}
		return points;
	}

	/** What was said and what came, as curves in per cent. */
	public String calibration(List<Candidate> candidates) {
		return JSON.writeValueAsString(candidates.stream()
			.map((each) -> new Curve(name(each.kind()),
					each.judgement()
						.calibration()
						.stream()
						.filter((band) -> band.rows() > 0)
						.map(Contests::point)
						.collect(Collectors.toList())))
			.toList());
	}

	private static double[] point(CalibrationBand band) {
		return new double[] { rounded(band.foretold()), rounded(band.came()) };
	}

	private static double rounded(double share) {
		return Double.isNaN(share) ? 0 : Math.round(share * HUNDRED * 10) / 10.0;
	}

	private String name(LearnerKind kind) {
		return this.texts.text("churn.learner." + kind.name().toLowerCase(Locale.ROOT));
	}

	/**
	 * One curve.
	 *
	 * @param name in the reader's language
	 * @param points both figures in per cent
	 */
	record Curve(String name, List<double[]> points) {
	}

}
