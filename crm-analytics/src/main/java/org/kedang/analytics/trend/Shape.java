package org.kedang.analytics.trend;

import org.jspecify.annotations.Nullable;

/**
 * How values go up and down, apart from how large they are: less their mean, divided by
 * their population deviation.
 *
 * @param mean of the values
 * @param deviation of the values, above 0
 * @param standardised one a value
 */
record Shape(double mean, double deviation, double[] standardised) {

	private static final double ROUNDING = 1e-12;

	/**
	 * The shape of the first values; none of fewer than three, or where all are the same.
	 */
	static @Nullable Shape of(double[] values, int length) {
		double mean = 0;
		for (int i = 0; i < length; i++) {
			mean += values[i] / length;
		}
		double squares = 0;
		for (int i = 0; i < length; i++) {
			squares += (values[i] - mean) * (values[i] - mean);
		}
		double deviation = Math.sqrt(squares / length);
		if (length < 3 || !(deviation > ROUNDING * Math.abs(mean))) {
			return null;
		}
		double[] standardised = new double[length];
		for (int i = 0; i < length; i++) {
			standardised[i] = (values[i] - mean) / deviation;
		}
		return new Shape(mean, deviation, standardised);
	}

	double distance(Shape other) {
		double squares = 0;
		for (int i = 0; i < this.standardised.length; i++) {
			double difference = this.standardised[i] - other.standardised[i];
			squares += difference * difference;
		}
		return Math.sqrt(squares);
	}

	/** What a value of the other shape's would be in this one's terms. */
	double translate(double value, Shape other) {
		return this.mean + this.deviation * (value - other.mean) / other.deviation;
	}

}
