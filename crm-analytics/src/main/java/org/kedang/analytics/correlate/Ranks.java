package org.kedang.analytics.correlate;

import java.util.Arrays;

/**
 * Ranks from 1 for the smallest, equal values sharing the mean of theirs.
 */
final class Ranks {

	private Ranks() {
	}

	static double[] of(double[] values) {
		double[] plain = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			// makes a negative zero one like any other
			plain[i] = values[i] + 0.0;
		}
		double[] distinct = plain.clone();
		Arrays.sort(distinct);
		double[] shared = new double[distinct.length];
		int count = 0;
		for (int from = 0, to; from < distinct.length; from = to) {
			to = from + 1;
			while (to < distinct.length && distinct[to] == distinct[from]) {
				to++;
			}
			shared[count] = (from + to + 1) / 2.0;
			distinct[count++] = distinct[from];
		}
		double[] ranks = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			ranks[i] = shared[Arrays.binarySearch(distinct, 0, count, plain[i])];
		}
		return ranks;
	}

}
