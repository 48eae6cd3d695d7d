package org.kedang.analytics.churn;

import java.util.Arrays;

/**
 * The columns of a table cut into bins by quantiles: bin 0 holds what is missing, bin b ≥
 * 1 the values above b − 1 of the cuts. A column with few distinct values has a bin for
 * each. Cuts lie halfway between neighbouring values.
 */
final class Bins {

	private final double[][] cuts;

	private final byte[][] codes;

	private Bins(double[][] cuts, byte[][] codes) {
		this.cuts = cuts;
		this.codes = codes;
	}

	/** Bins of a table, at most so many a column with the one for what is missing. */
	static Bins of(Features features, int most) {
		double[][] cuts = new double[features.width()][];
		byte[][] codes = new byte[cuts.length][features.rows()];
		for (int j = 0; j < cuts.length; j++) {
			double[] column = features.column(j);
			cuts[j] = cuts(column, most - 1);
			for (int i = 0; i < column.length; i++) {
				codes[j][i] = (byte) code(cuts[j], column[i]);
			}
		}
		return new Bins(cuts, codes);
	}

	private static double[] cuts(double[] column, int parts) {
		// adding 0.0 makes -0.0 a 0.0
		double[] sorted = Arrays.stream(column).filter(Double::isFinite).map((value) -> value + 0.0).sorted().toArray();
		double[] distinct = Arrays.stream(sorted).distinct().toArray();
		double[] cuts = new double[parts];
		int count = 0;
		for (int part = 1; part < Math.min(parts, distinct.length); part++) {
			double above = (distinct.length <= parts) ? distinct[part]
					: sorted[(int) ((long) part * sorted.length / parts)];
			int place = Arrays.binarySearch(distinct, above);
			double cut = (place > 0) ? between(distinct[place - 1], above) : above;
			if (place > 0 && (count == 0 || cuts[count - 1] < cut)) {
				cuts[count++] = cut;
			}
		}
		return Arrays.copyOf(cuts, count);
	}

	private static double between(double low, double high) {
		double middle = Math.max(low, low / 2 + high / 2) + 0.0;
		return (middle < high) ? middle : low;
	}

	private static int code(double[] cuts, double value) {
		if (!Double.isFinite(value)) {
			return 0;
		}
		int place = Arrays.binarySearch(cuts, value + 0.0);
		return 1 + ((place >= 0) ? place : -place - 1);
	}

	int columns() {
		return this.cuts.length;
	}

	/** How many bins a column has with the one for what is missing. */
	int size(int column) {
		return this.cuts[column].length + 2;
	}

	/** The greatest value of a bin. */
	double upper(int column, int bin) {
		return (bin <= this.cuts[column].length) ? this.cuts[column][bin - 1] : Double.POSITIVE_INFINITY;
	}

	/** The bin of each row, to be read with {@code & 0xFF}. */
	byte[] codes(int column) {
		return this.codes[column];
	}

}
