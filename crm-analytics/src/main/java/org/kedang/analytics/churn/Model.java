package org.kedang.analytics.churn;

import java.util.List;

/**
 * What was learnt: turns a row into log-odds and a probability, and says why.
 *
 * <p>
 * For each row, {@code logOdds = base + the sum of contributions}, up to rounding.
 * Log-odds are natural logarithms: ln(p / (1 − p)); a contribution of 0.69 doubles the
 * odds.
 */
public interface Model {

	/**
	 * The log-odds of a row.
	 * @param row figures in the order of the columns learnt from; missing ones may be NaN
	 */
	double logOdds(double[] row);

	/** The log-odds before anything is known of a row. */
	double base();

	/** What each figure of a row adds to the log-odds, in the order of the columns. */
	double[] contributions(double[] row);

	/** What could not be learnt, or not safely; empty where all is well. */
	List<Finding> findings();

	/** What each column weighs; empty where a model has no such figures. */
	default List<Coefficient> coefficients() {
		return List.of();
	}

	/** The probability of a row, calibrated where the model is. */
	default double probability(double[] row) {
		return Odds.probability(logOdds(row));
	}

	/** The probabilities of all rows of a table. */
	default double[] probabilities(Features features) {
		double[] probabilities = new double[features.rows()];
		for (int i = 0; i < probabilities.length; i++) {
			probabilities[i] = probability(features.row(i));
		}
		return probabilities;
	}

}
