package org.kedang.analytics.trend;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The straight line of least squares through values at t = 1, 2, … n: slope =
 * Σ(t−t̄)(y−ȳ) / Σ(t−t̄)², intercept = ȳ − slope·t̄, both in the unit of y, the slope for
 * a step.
 *
 * @param n how many values, at least two
 * @param intercept the line at t = 0
 * @param slope what a step adds
 * @param determination R², the share of the variance that the line explains, 0 to 1;
 * empty where the values are all the same
 * @param deviation of the values from the line, n − 2 degrees of freedom; 0 for two
 * values
 */
public record StraightLine(int n, double intercept, double slope, OptionalDouble determination, double deviation) {

	/**
	 * The line through these values.
	 * @param values oldest first, at least two
	 */
	public static StraightLine through(double... values) {
		Finite.check(values);
		int n = values.length;
		if (n < 2) {
			throw new IllegalArgumentException("A line needs two values, there are " + n);
		}
		double mean = 0;
		for (double value : values) {
			mean += value / n;
		}
		double products = 0;
		double total = 0;
		for (int i = 0; i < n; i++) {
			products += (i + 1 - middle(n)) * (values[i] - mean);
			total += (values[i] - mean) * (values[i] - mean);
		}
		double slope = products / spread(n);
		double left = Math.max(0, total - slope * products);
		return new StraightLine(n, mean - slope * middle(n), slope,
				(total > 0) ? OptionalDouble.of(1 - left / total) : OptionalDouble.empty(),
				(n > 2) ? Math.sqrt(left / (n - 2)) : 0);
	}

	private static double middle(int n) {
		return (n + 1) / 2.0;
	}

	/** Σ(t−t̄)². */
	private static double spread(int n) {
		return n * ((double) n * n - 1) / 12;
	}

	/** The line at a time, 1 being the first value's. */
	public double at(double time) {
		return this.intercept + this.slope * time;
	}

	/** The steps after the last value, with ranges by the t distribution; n > 2. */
	public List<Step> steps(int horizon) {
		return project(horizon).steps();
	}

	/** The deviation t ahead is s √(1 + 1/n + (t−t̄)²/Σ(t−t̄)²). */
	Projection project(int horizon) {
		double[] values = new double[horizon];
		double[] deviations = new double[horizon];
		for (int i = 0; i < horizon; i++) {
			double time = this.n + 1 + i;
			double away = time - middle(this.n);
			values[i] = at(time);
			deviations[i] = this.deviation * Math.sqrt(1 + 1.0 / this.n + away * away / spread(this.n));
		}
		return new Projection(values, deviations, Math.max(1, this.n - 2));
	}

}
