package org.kedang.analytics.trend;

import java.util.Arrays;

/**
 * Something a figure may depend on, month by month.
 *
 * @param name how it is called
 * @param values one a month
 * @param certain whether later values are known already, as those of the calendar
 */
public record Driver(String name, double[] values, boolean certain) {

	/** Months counted from the first. */
	public static Driver time(String name, int months) {
		double[] values = new double[months + LookAhead.SEASON];
		Arrays.setAll(values, (month) -> month);
		return new Driver(name, values, true);
	}

	double[] known(int months) {
		return Arrays.copyOf(this.values, months);
	}

	/**
	 * The value so many months after those known: of the same month a year before, times
	 * how the last twelve months compare with the twelve before; with less than two years
	 * without that growth, with less than one the mean of the last three months.
	 */
	double ahead(int known, int step) {
		if (this.certain) {
			return this.values[known + step];
		}
		if (known < LookAhead.SEASON) {
			return sum(Math.max(0, known - 3), known) / Math.min(3, known);
		}
		double lastYear = this.values[known - LookAhead.SEASON + step % LookAhead.SEASON];
		double before = (known >= 2 * LookAhead.SEASON) ? sum(known - 2 * LookAhead.SEASON, known - LookAhead.SEASON)
				: 0;
		return (before > 0) ? lastYear * sum(known - LookAhead.SEASON, known) / before : lastYear;
	}

	private double sum(int from, int to) {
		return Arrays.stream(this.values, from, to).sum();
	}

}
