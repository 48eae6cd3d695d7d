package org.kedang.web.rfm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.rfm.RfmSummary;

/**
 * What a run found, as programs see it.
 *
 * @param cuts for R, F and M, four each; none where nobody is scored
 * @param means of R (days), F (purchases) and M (amount), six digits
 * @param scores for R, F and M, how many customers have score 1 to 5
 * @param classes how many customers each of the eight classes has, by its Chinese name
 * @param codes how many customers have each three-digit code that occurs
 * @param grades how many customers each value grade has
 * @param customersBringing80Percent the fewest customers who bring 80 % of the positive
 * amounts
 */
record RfmBody(long run, LocalDate asOf, String returns, int customers, BigDecimal amount,
		Map<String, List<BigDecimal>> cuts, Map<String, BigDecimal> means, Map<String, List<Integer>> scores,
		Map<String, Integer> classes, Map<Integer, Integer> codes, Map<String, Integer> grades,
		int customersBringing80Percent) {

	static RfmBody of(ScoringRun run, RfmSummary summary) {
		List<FigureRow> figures = FigureRow.of(summary);
		Map<String, Integer> classes = new LinkedHashMap<>();
		summary.classes().forEach((found) -> classes.put(found.rfmClass().label(), found.customers()));
		Map<String, Integer> grades = new LinkedHashMap<>();
		summary.grades().forEach((found) -> grades.put(found.grade().name(), found.customers()));
		return new RfmBody(run.id(), run.asOf(), run.returns().name().toLowerCase(Locale.ROOT), summary.customers(),
				summary.amount(), by(figures, FigureRow::cuts), by(figures, FigureRow::mean),
				by(figures, FigureRow::scores), classes, summary.codes(), grades, summary.customersBringing80Percent());
	}

	private static <T> Map<String, T> by(List<FigureRow> figures, Function<FigureRow, T> part) {
		Map<String, T> map = new LinkedHashMap<>();
		figures.forEach((figure) -> map.put(figure.letter(), part.apply(figure)));
		return map;
	}

}
