package org.kedang.analytics.churn;

import org.hipparchus.special.Erf;

/**
 * What one column weighs in a logistic regression.
 *
 * @param feature the column, or "" for the intercept
 * @param value log-odds a unit of the column; 0 where the column was left out
 * @param effect log-odds a standard deviation of the column, to compare columns by
 * @param standardError of the value; NaN where it cannot be said
 */
public record Coefficient(String feature, double value, double effect, double standardError) {

	private static final double ROOT_2 = Math.sqrt(2);

	/** Wald's z = value / standard error; NaN where there is no standard error. */
	public double z() {
		return this.value / this.standardError;
	}

	/** How likely a |z| as great or greater is where the column does not matter. */
	public double p() {
		return Double.isNaN(z()) ? Double.NaN : Erf.erfc(Math.abs(z()) / ROOT_2);
	}

}
