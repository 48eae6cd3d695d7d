package org.kedang.analytics.trend;

/**
 * Smoothing gone once through a history, with parameters α, β and γ as far as the kind
 * has them.
 */
final class SmoothingRun {

	private final double[] parameters;

	private final int steps;

	private final double[] seasons;

	private int season;

	private double level;

	private double trend;

	private double squares;

	SmoothingRun(double[] history, SmoothingStart start, double[] parameters) {
		this.parameters = parameters;
		this.steps = history.length - start.first();
		this.seasons = start.seasons().clone();
		this.level = start.level();
		this.trend = start.trend();
		for (int i = start.first(); i < history.length; i++) {
			step(history[i]);
		}
	}

	private void step(double value) {
		double before = this.level;
		double seasonal = this.seasons[this.season];
		double error = value - before - this.trend - seasonal;
		this.squares += error * error;
		this.level = before + this.trend + alpha() * error;
		this.trend += beta() * (this.level - before - this.trend);
		this.seasons[this.season] += gamma() * (value - this.level - seasonal);
		this.season = (this.season + 1) % this.seasons.length;
	}

	double alpha() {
		return this.parameters[0];
	}

	double beta() {
		return (this.parameters.length > 1) ? this.parameters[1] : 0;
	}

	double gamma() {
		return (this.parameters.length > 2) ? this.parameters[2] : 0;
	}

	/** The level in the end. */
	double level() {
		return this.level;
	}

	/** The trend in the end. */
	double trend() {
		return this.trend;
	}

	/** The sum of squared one-step errors. */
	double squares() {
		return this.squares;
	}

	/**
	 * What follows. The deviation h ahead is σ √(1 + Σ c(j)²), j from 1 to h − 1, with
	 * c(j) = α(1 + jβ), plus γ(1 − α) where j is a whole number of seasons; σ² is the sum
	 * of squared errors divided by their number less that of the parameters.
	 */
	Projection project(int horizon) {
		double[] values = new double[horizon];
		double[] deviations = new double[horizon];
		double variance = this.squares / Math.max(1, this.steps - this.parameters.length);
		double growth = 1;
		for (int ahead = 1; ahead <= horizon; ahead++) {
			values[ahead - 1] = this.level + ahead * this.trend
					+ this.seasons[(this.season + ahead - 1) % this.seasons.length];
			deviations[ahead - 1] = Math.sqrt(variance * growth);
			double weight = alpha() * (1 + ahead * beta())
					+ ((ahead % this.seasons.length == 0) ? gamma() * (1 - alpha()) : 0);
			growth += weight * weight;
		}
		return new Projection(values, deviations, Double.POSITIVE_INFINITY);
	}

}
