package org.kedang.analytics.churn;

import java.util.List;

/**
 * Platt's scaling: log-odds become slope · log-odds + shift, by maximum likelihood with a
 * ridge of 1 on the slope of the standardised log-odds, which keeps it finite. A slope
 * that would turn the order round is 0. Source: Platt, Probabilistic outputs for support
 * vector machines, 1999.
 *
 * @param slope of the log-odds, not negative
 * @param shift in log-odds
 */
record Platt(double slope, double shift) implements Calibration {

	static Platt of(double[] probabilities, boolean[] labels) {
		double[] logOdds = new double[probabilities.length];
		for (int i = 0; i < logOdds.length; i++) {
			logOdds[i] = Odds.logOdds(probabilities[i]);
		}
		LogisticModel model = new LogisticRegression(1).fit(new Features(List.of("logOdds"), logOdds), labels);
		double slope = model.coefficients().get(1).value();
		return (slope > 0) ? new Platt(slope, model.coefficients().get(0).value())
				: new Platt(0, Odds.logOdds(Odds.succession(labels)));
	}

	@Override
	public double apply(double probability) {
		return Odds.probability(this.slope * Odds.logOdds(probability) + this.shift);
	}

}
