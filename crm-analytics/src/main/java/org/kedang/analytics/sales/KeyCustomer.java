package org.kedang.analytics.sales;

import java.math.BigDecimal;

/**
 * A customer in the order of margins.
 *
 * @param rank from 1
 * @param number as it was told to {@link Margins}
 * @param cumulativeShare of all positive margins, up to and with this one, 0 to 1
 */
public record KeyCustomer(int rank, int number, BigDecimal amount, BigDecimal costed, BigDecimal margin,
		double cumulativeShare) {
}
