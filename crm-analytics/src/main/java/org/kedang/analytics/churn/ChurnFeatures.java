package org.kedang.analytics.churn;

import java.util.List;

/**
 * What is known of a buyer on a day, as figures to learn from. Counts, times and amounts
 * enter as the natural logarithm of one more, what is below 0 as 0, so that a model
 * learnt from shorter histories holds for longer ones; satisfaction enters as it is.
 */
public final class ChurnFeatures {

	/**
	 * Their names in the order of every row: days since the last purchase, days with a
	 * purchase, days since the first, amount of all; silence in intervals of one's own;
	 * purchases within the last horizon; returns; days since the last answered contact,
	 * answered contacts within a year, mean satisfaction 1 to 5 within a year, complaints
	 * within a year.
	 */
	public static final List<String> NAMES = List.of("recency", "purchases", "age", "amount", "silence", "recent",
			"returns", "gap", "contacts", "satisfaction", "complaints");

	private static final int SATISFACTION = NAMES.indexOf("satisfaction");

	private ChurnFeatures() {
	}

	/**
	 * One row to learn from.
	 * @param known the figures in the order of {@link #NAMES}, NaN where not known
	 */
	public static double[] row(double[] known) {
		double[] row = new double[known.length];
		for (int j = 0; j < row.length; j++) {
			row[j] = (j == SATISFACTION) ? known[j] : Math.log1p(Math.max(0, known[j]));
		}
		return row;
	}

	/** A table of such rows. */
	public static Features of(double[][] rows) {
		return Features.of(NAMES, rows, ChurnFeatures::row);
	}

}
