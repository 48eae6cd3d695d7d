package org.kedang.analytics.churn;

import java.util.Arrays;

/**
 * The columns asked about on the way to a node, each once: how much of the way is open
 * where the column is not known ({@code zero}) and where it is ({@code one}), and the
 * weights of the sets of known columns by their size. Place 0 stands for no column.
 */
final class ShapPath {

	static final ShapPath ROOT = new ShapPath(new int[] { -1 }, new double[] { 1 }, new double[] { 1 },
			new double[] { 1 });

	private final int[] columns;

	private final double[] zeros;

	private final double[] ones;

	private final double[] weights;

	private ShapPath(int[] columns, double[] zeros, double[] ones, double[] weights) {
		this.columns = columns;
		this.zeros = zeros;
		this.ones = ones;
		this.weights = weights;
	}

	int length() {
		return this.columns.length;
	}

	int column(int place) {
		return this.columns[place];
	}

	double zero(int place) {
		return this.zeros[place];
	}

	double one(int place) {
		return this.ones[place];
	}

	/** How much more of the way is open where the column is known. */
	double lead(int place) {
		return this.ones[place] - this.zeros[place];
	}

	/** Where the column stands; 0 where it does not. */
	int place(int column) {
		int place = this.columns.length - 1;
		while (place > 0 && this.columns[place] != column) {
			place--;
		}
		return place;
	}

	/** The algorithm's EXTEND. */
	ShapPath with(int column, double zero, double one) {
		int depth = this.columns.length;
		int[] longer = Arrays.copyOf(this.columns, depth + 1);
		double[] longerZeros = Arrays.copyOf(this.zeros, depth + 1);
		double[] longerOnes = Arrays.copyOf(this.ones, depth + 1);
		double[] extended = Arrays.copyOf(this.weights, depth + 1);
		longer[depth] = column;
		longerZeros[depth] = zero;
		longerOnes[depth] = one;
		for (int i = depth - 1; i >= 0; i--) {
			extended[i + 1] += one * extended[i] * (i + 1) / (depth + 1);
			extended[i] *= zero * (depth - i) / (depth + 1);
		}
		return new ShapPath(longer, longerZeros, longerOnes, extended);
	}

	/** The algorithm's UNWIND. */
	ShapPath without(int place) {
		int last = this.columns.length - 1;
		int[] shorter = Arrays.copyOf(this.columns, last);
		double[] shorterZeros = Arrays.copyOf(this.zeros, last);
		double[] shorterOnes = Arrays.copyOf(this.ones, last);
		System.arraycopy(this.columns, place + 1, shorter, place, last - place);
		System.arraycopy(this.zeros, place + 1, shorterZeros, place, last - place);
		System.arraycopy(this.ones, place + 1, shorterOnes, place, last - place);
		return new ShapPath(shorter, shorterZeros, shorterOnes, unwound(place));
	}

	/** The sum of the weights without a column. */
	double unwoundSum(int place) {
		return Arrays.stream(unwound(place)).sum();
	}

	private double[] unwound(int place) {
		int last = this.weights.length - 1;
		double one = this.ones[place];
		double zero = this.zeros[place];
		double[] unwound = new double[last];
		double next = this.weights[last];
		for (int i = last - 1; i >= 0; i--) {
			if (one != 0) {
				unwound[i] = next * (last + 1) / ((i + 1) * one);
				next = this.weights[i] - unwound[i] * zero * (last - i) / (last + 1);
			}
			else {
				unwound[i] = this.weights[i] * (last + 1) / (zero * (last - i));
			}
		}
		return unwound;
	}

}
