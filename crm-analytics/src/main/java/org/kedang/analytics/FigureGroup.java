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
	 * Which part of the group a value lies in: 1 for the lowest quarter up to 4 for the
	 * highest; 0 where nobody of the group has the figure.
	 */
	public int quarter(double value) {
		if (this.spread == null) {
			return 0;
		}
		return (value <= this.spread.quarter()) ? 1
				: (value <= this.spread.median()) ? 2 : (value <= this.spread.threeQuarters()) ? 3 : 4;
	}

}
