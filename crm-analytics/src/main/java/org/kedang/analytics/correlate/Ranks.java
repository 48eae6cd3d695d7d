package org.kedang.analytics.correlate;

import java.util.Arrays;

/**
 * Ranks from 1 for the smallest, equal values sharing the mean of theirs.
 */
final class Ranks {

	private Ranks() {
	}

	static double[] of(double[] values) {
		double[] sorted = values.clone();
		for (int i = 0; i < sorted.length; i++) {
			sorted[i] += 0.0;
		}
		Arrays.sort(sorted);
		double[] ranks = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			ranks[i] = (below(sorted, values[i], false) + below(sorted, values[i], true) + 1) / 2.0;
		}
		return ranks;
	}

	/** How many values are below, or equal too. */
	private static int below(double[] sorted, double value, boolean orEqual) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
