package org.kedang.analytics;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.compare.Spread;

/**
 * How a figure is spread in a group of customers.
 *
 * @param key what the group shares, empty where it is not known
 * @param lacking how many of the group do not have the figure
 * @param spread of those who have it; null where nobody has
 */
public record FigureGroup(String key, int lacking, @Nullable Spread spread) {

	/** How many of the group have the figure. */
	public int customers() {
		return (this.spread != null) ? this.spread.customers() : 0;
	}

	/**
	 * Where a value lies in the group: 1 in the lowest quarter, 2 below the median, 3 the
	 * median itself, 4 above it, 5 in the highest quarter; 0 where nobody of the group
	 * has the figure.
	 */
	public int place(double value) {
		if (this.spread == null) {
			return 0;
		}
		if (value < this.spread.median()) {
			return (value < this.spread.quarter()) ? 1 : 2;
		}
		return (value == this.spread.median()) ? 3 : (value > this.spread.threeQuarters()) ? 5 : 4;
	}

}
