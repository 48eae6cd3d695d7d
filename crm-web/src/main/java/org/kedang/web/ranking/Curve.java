package org.kedang.web.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.analytics.rfm.RfmSummary.GradeFigures;
import org.kedang.analytics.rfm.RfmSummary.ParetoPoint;

/**
 * The Pareto curve for a chart and for a table.
 *
 * @param json points of customers in per cent and share in per cent, each leading to the
 * ranks up to it
 * @param grades where each grade ends
 * @param steps the curve at every tenth of the customers
 */
record Curve(String json, List<Grade> grades, List<Step> steps) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	static Curve of(ScoringRun run, RfmSummary summary) {
		String json = summary.pareto()
			.stream()
			.map((point) -> "{\"value\":[%s,%s]%s}".formatted(
					percent(point.customers(), summary.customers()).toPlainString(),
					point.share().multiply(HUNDRED).stripTrailingZeros().toPlainString(), link(run, point)))
			.collect(Collectors.joining(",", "[", "]"));
		return new Curve(json, grades(summary), steps(summary));
	}

	private static String link(ScoringRun run, ParetoPoint point) {
		return (run.hasScores() && point.customers() > 0)
				? ",\"link\":\"/rankings?run=%d&top=%d#lines\"".formatted(run.id(), point.customers())
				: ",\"symbol\":\"none\"";
	}

	private static List<Grade> grades(RfmSummary summary) {
		List<Grade> grades = new ArrayList<>();
		for (GradeFigures figures : summary.grades()) {
			grades
				.add(new Grade(figures, ratio(figures.customers(), summary.customers()), (summary.amount().signum() > 0)
						? figures.amount().divide(summary.amount(), 6, RoundingMode.HALF_UP) : BigDecimal.ZERO));
		}
		return grades;
	}

	/** The points nearest above each tenth. */
	private static List<Step> steps(RfmSummary summary) {
		List<Step> steps = new ArrayList<>();
		int tenth = 1;
		for (ParetoPoint point : summary.pareto()) {
			if (tenth <= 10 && point.customers() * 10L >= (long) summary.customers() * tenth) {
				steps.add(new Step(tenth * 10, point.customers(), point.share()));
				tenth = (int) (point.customers() * 10L / Math.max(1, summary.customers())) + 1;
			}
		}
		return steps;
	}

	private static BigDecimal percent(long part, long whole) {
		return ratio(part, whole).movePointRight(2);
	}

	private static BigDecimal ratio(long part, long whole) {
		return (whole == 0) ? BigDecimal.ZERO
				: BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
	}

	/**
	 * One value grade.
	 *
	 * @param figures which, how many and how much
	 * @param customerShare share of the customers
	 * @param amountShare share of the amount
	 */
	record Grade(GradeFigures figures, BigDecimal customerShare, BigDecimal amountShare) {
	}

	/**
	 * The curve at a tenth of the customers.
	 *
	 * @param percent 10, 20 and so on
	 * @param customers how many customers that is
	 * @param share what they bring, 0 to 1
	 */
	record Step(int percent, int customers, BigDecimal share) {
	}

}
