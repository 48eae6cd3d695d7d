package org.kedang.analytics.sales;

import java.math.BigDecimal;
import java.util.List;

/**
 * How margin is spread over customers, the largest first: margin is amount less cost, of
 * lines whose cost is known, net of returns.
 *
 * @param customers with a known cost
 * @param amount of all customers, costs known or not
 * @param costed the part of it whose cost is known
 * @param margin of that part
 * @param gained the margins above 0 together; shares are of these
 * @param losing customers with a margin below 0
 * @param lost what those lose, 0 or below
 * @param bringing80Percent how many customers bring 80% of what is gained
 * @param points the curve, at every hundredth of the customers
 */
public record MarginSummary(int customers, BigDecimal amount, BigDecimal costed, BigDecimal margin, BigDecimal gained,
		int losing, BigDecimal lost, int bringing80Percent, List<Point> points) {

	public MarginSummary {
		points = List.copyOf(points);
	}

	/**
	 * A point of the curve.
	 *
	 * @param customers the first so many
	 * @param share what they bring of all that is gained, 0 to 1
	 */
	public record Point(int customers, double share) {
	}

}
