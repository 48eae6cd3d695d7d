package org.kedang.analytics.churn;

/**
 * Between probabilities and log-odds. By {@link StrictMath}, so that digits are the same
 * on every machine.
 */
final class Odds {

	private static final double LEAST = 1e-15;

	private Odds() {
	}

	/** 1 / (1 + e<sup>−logOdds</sup>). */
	static double probability(double logOdds) {
		return 1 / (1 + StrictMath.exp(-logOdds));
	}

	/** ln(p / (1 − p)), of p kept 1e-15 away from 0 and 1. */
	static double logOdds(double probability) {
		double kept = Math.min(Math.max(probability, LEAST), 1 - LEAST);
		return StrictMath.log(kept / (1 - kept));
	}

	/** −ln of the probability given to what came, kept 1e-15 away from 0. */
	static double loss(double probability, boolean label) {
		return -StrictMath.log(Math.max(label ? probability : 1 - probability, LEAST));
	}

	/** −ln of the probability given to what came: ln(1 + e<sup>∓logOdds</sup>). */
	static double lossOf(double logOdds, boolean label) {
		double wrong = label ? -logOdds : logOdds;
		return (wrong > 0) ? wrong + StrictMath.log1p(StrictMath.exp(-wrong)) : StrictMath.log1p(StrictMath.exp(wrong));
	}

	static int positives(boolean[] labels) {
		int count = 0;
		for (boolean label : labels) {
			count += label ? 1 : 0;
		}
		return count;
	}

	/** Laplace's rule of succession: (positives + 1) / (rows + 2). */
	static double succession(boolean[] labels) {
		return (positives(labels) + 1.0) / (labels.length + 2.0);
	}

}
