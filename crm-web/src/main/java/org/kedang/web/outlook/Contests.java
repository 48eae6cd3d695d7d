package org.kedang.web.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.HoldOut;
import org.kedang.analytics.HoldOuts;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.churn.Candidate;
import org.kedang.analytics.churn.Judgement;
import org.kedang.analytics.churn.LearnerKind;
import org.kedang.analytics.churn.Lift;
import org.kedang.web.support.Formats;
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

	private final Formats formats;

	private final HoldOuts holdOuts;

	Contests(Texts texts, Formats formats, HoldOuts holdOuts) {
		this.texts = texts;
		this.formats = formats;
		this.holdOuts = holdOuts;
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

	/** The judgement of what decides: of that learner, or of the rule. */
	public Judgement deciding(List<Candidate> candidates, Judgement rule, @Nullable LearnerKind by) {
		return candidates.stream()
			.filter((each) -> each.kind() == by)
			.map(Candidate::judgement)
			.findFirst()
			.orElse(rule);
	}

	/** What the AUC may be, luck aside, 95 times in 100. */
	public String range(Judgement judgement) {
		double luck = judgement.luck();
		return (luck > 0)
				? this.texts.text("churn.auc.range.of", bound(judgement.auc() - luck), bound(judgement.auc() + luck))
				: this.formats.text(null);
	}

	private String bound(double auc) {
		return this.formats.decimal(Math.max(0, Math.min(1, auc)), 3);
	}

	/** Where marks of a run's curves lead. */
	public Marks marks(ScoringRun run, String texts) {
		HoldOut.About about = HoldOut.About.valueOf(texts.toUpperCase(Locale.ROOT));
		return new Marks(run.id(), about, run.hasOutlook() && this.holdOuts.isKept(run.id(), about));
	}

	/**
	 * How many of those it came true for are among the first tenths, as curves in per
	 * cent.
	 */
	public String gains(List<Candidate> candidates, Judgement rule, Marks marks) {
		List<Curve> curves = new ArrayList<>();
		candidates
			.forEach((each) -> curves.add(new Curve(name(each), gains(each.kind().name(), each.judgement(), marks))));
		curves.add(new Curve(this.texts.text((marks.about() == HoldOut.About.LATE) ? "late.rule" : "churn.rule"),
				gains(HoldOut.RULE, rule, marks)));
		return JSON.writeValueAsString(curves);
	}

	private static List<Map<String, Object>> gains(String foreseer, Judgement judgement, Marks marks) {
		List<Map<String, Object>> points = new ArrayList<>();
		points.add(Map.of("value", List.of(0, 0), "symbol", "none"));
		for (Lift lift : judgement.lift()) {
			points.add(point(lift.tenth() * 10.0, rounded(lift.captured()), marks.upTo(foreseer, judgement, lift)));
		}
		return points;
	}

	/** What was said and what came, as curves in per cent. */
	public String calibration(List<Candidate> candidates, Marks marks) {
		return JSON.writeValueAsString(candidates.stream()
			.map((each) -> new Curve(name(each), calibration(each.kind().name(), each.judgement(), marks)))
			.toList());
	}

	private static List<Map<String, Object>> calibration(String foreseer, Judgement judgement, Marks marks) {
		return judgement.calibration()
			.stream()
			.filter((band) -> band.rows() > 0)
			.map((band) -> point(rounded(band.foretold()), rounded(band.came()), marks.band(foreseer, judgement, band)))
			.toList();
	}

	private static Map<String, Object> point(double x, double y, Marks.@Nullable Mark mark) {
		List<Double> value = List.of(x, y);
		return (mark == null) ? Map.of("value", value)
				: Map.of("value", value, "link", mark.address(), "count", mark.count());
	}

	private static double rounded(double share) {
		return Double.isNaN(share) ? 0 : Math.round(share * HUNDRED * 10) / 10.0;
	}

	private String name(Candidate candidate) {
		return this.texts.text("churn.learner." + candidate.kind().name().toLowerCase(Locale.ROOT));
	}

	/**
	 * One curve.
	 *
	 * @param name in the reader's language
	 * @param points both figures in per cent, with the list of those they tell of
	 */
	record Curve(String name, List<Map<String, Object>> points) {
	}

}
