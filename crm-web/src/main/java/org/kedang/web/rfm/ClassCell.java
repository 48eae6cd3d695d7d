package org.kedang.web.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.analytics.rfm.RfmSummary;

/**
 * One class as the matrix shows it.
 *
 * @param rfmClass which
 * @param customers how many
 * @param customerShare their share of all customers scored
 * @param amount what they bring
 * @param amountShare its share of the whole; null where the whole is not positive
 * @param means their mean recency, frequency and monetary
 * @param address of those customers; null where the run keeps none
 */
record ClassCell(RfmClass rfmClass, int customers, @Nullable BigDecimal customerShare, BigDecimal amount,
		@Nullable BigDecimal amountShare, RfmSummary.Means means, @Nullable String address) {

	/**
	 * The eight classes of a run.
	 * @param current whether rosters go by that run
	 */
	static List<ClassCell> of(ScoringRun run, RfmSummary summary, boolean current) {
		return summary.classes()
			.stream()
			.map((figures) -> new ClassCell(figures.rfmClass(), figures.customers(),
					share(BigDecimal.valueOf(figures.customers()), BigDecimal.valueOf(summary.customers())),
					figures.amount(), share(figures.amount(), summary.amount()), figures.means(),
					address(run, figures.rfmClass(), current)))
			.toList();
	}

	/** Rosters know the classes of the current run alone. */
	private static @Nullable String address(ScoringRun run, RfmClass rfmClass, boolean current) {
		if (current) {
			return "/customers?class=" + rfmClass.number();
		}
		return run.hasScores() ? "/rankings?run=%d&rfm=%s".formatted(run.id(), rfmClass.name()) : null;
	}

	private static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
		return (whole.signum() > 0) ? part.divide(whole, 6, RoundingMode.HALF_UP) : null;
	}

}
