package org.kedang.analytics.correlate;

/**
 * Values with their mean taken off, scaled to a length of one.
 */
final class Centred {

	/** A spread below this share of the largest value is rounding, not a difference. */
	private static final double ROUNDING = 1e-13;

	private Centred() {
	}

	/** The values centred, none where all are the same. */
	static double[] of(double[] values) {
		double largest = 0;
		for (double value : values) {
			largest = Math.max(largest, Math.abs(value));
		}
		double[] centred = new double[values.length];
		double mean = 0;
		for (int i = 0; i < values.length && largest > 0; i++) {
			centred[i] = values[i] / largest;
			mean += centred[i] / values.length;
		}
		double squares = 0;
		for (int i = 0; i < values.length; i++) {
			centred[i] -= mean;
			squares += centred[i] * centred[i];
		}
		double length = Math.sqrt(squares);
		if (length <= ROUNDING * Math.sqrt(values.length)) {
			return new double[0];
		}
		for (int i = 0; i < values.length; i++) {
			centred[i] /= length;
		}
		return centred;
	}

	static double product(double[] one, double[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}

}
