package org.kedang.analytics;

/**
 * What a run foretells of an open invoice.
 *
 * @param invoice its number
 * @param probability of being late, 0 to 1; NaN where the customer's own rate decides
 * @param ownRate the customer's own rate, 0 to 1
 * @param open yuan not paid yet
 * @param known in the order of {@link org.kedang.analytics.late.LateFeatures#NAMES}
 * @param parts what each adds to the log-odds; empty where the rate decides
 */
record LateLine(long invoice, double probability, double ownRate, double open, double[] known, double[] parts) {

	/** Yuan to be expected late. */
	double atStake() {
		return this.open * (Double.isNaN(this.probability) ? this.ownRate : this.probability);
	}

}
