package org.kedang.analytics.trend;

/**
 * Refuses what is not a number, or infinite.
 */
final class Finite {

	private Finite() {
	}

	static void check(double... values) {
		for (int i = 0; i < values.length; i++) {
			if (!Double.isFinite(values[i])) {
				throw new IllegalArgumentException("Value %d is %s".formatted(i, Double.toString(values[i])));
			}
		}
	}

}
