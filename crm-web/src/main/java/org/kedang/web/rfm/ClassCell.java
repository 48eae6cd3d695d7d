package org.kedang.web.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;
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
 */
record ClassCell(RfmClass rfmClass, int customers, @Nullable BigDecimal customerShare, BigDecimal amount,
		@Nullable BigDecimal amountShare, RfmSummary.Means means) {

	static List<ClassCell> of(RfmSummary summary) {
		return summary.classes()
			.stream()
			.map((figures) -> new ClassCell(figures.rfmClass(), figures.customers(),
					share(BigDecimal.valueOf(figures.customers()), BigDecimal.valueOf(summary.customers())),
					figures.amount(), share(figures.amount(), summary.amount()), figures.means()))
			.toList();
	}

	private static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
		return (whole.signum() > 0) ? part.divide(whole, 6, RoundingMode.HALF_UP) : null;
	}

}
