package org.kedang.analytics.segment;

/**
 * Customers as points: one row a customer, one dimension a figure, row after row in one
 * array. Not a number and infinite are refused; no rows at all are allowed.
 */
public final class Points {

	private final double[] values;

	private final int dimensions;

	/**
	 * Takes the values over without a copy.
	 * @param values row after row, not changed any more afterwards
	 * @param dimensions how many make a row, at least one
	 */
	public Points(double[] values, int dimensions) {
		if (dimensions < 1 || values.length % dimensions != 0) {
			throw new IllegalArgumentException(values.length + " values are no rows of " + dimensions);
		}
		for (int i = 0; i < values.length; i++) {
			if (!Double.isFinite(values[i])) {
				throw new IllegalArgumentException("Row %d, figure %d is %s".formatted(i / dimensions, i % dimensions,
						Double.toString(values[i])));
			}
		}
		this.values = values;
		this.dimensions = dimensions;
	}

	/** Points of one array a figure. */
	public static Points ofColumns(double[]... columns) {
		int rows = (columns.length > 0) ? columns[0].length : 0;
		double[] values = new double[rows * columns.length];
		for (int column = 0; column < columns.length; column++) {
			if (columns[column].length != rows) {
				throw new IllegalArgumentException(
						"Figure %d has %d rows, the first has %d".formatted(column, columns[column].length, rows));
			}
			for (int row = 0; row < rows; row++) {
				values[row * columns.length + column] = columns[column][row];
			}
		}
		return new Points(values, columns.length);
	}

	public int size() {
		return this.values.length / this.dimensions;
	}

	public int dimensions() {
		return this.dimensions;
	}

	public double value(int row, int dimension) {
		return this.values[row * this.dimensions + dimension];
	}

	/** The rows themselves, for reading only. */
	double[] values() {
		return this.values;
	}

	/** The points of some rows, in their order. */
	Points rows(int[] rows) {
		double[] chosen = new double[rows.length * this.dimensions];
		for (int i = 0; i < rows.length; i++) {
			System.arraycopy(this.values, rows[i] * this.dimensions, chosen, i * this.dimensions, this.dimensions);
		}
		return new Points(chosen, this.dimensions);
	}

	/** Squared Euclidean distance between a row of one array and a row of another. */
	static double squaredDistance(double[] one, int oneStart, double[] other, int otherStart, int dimensions) {
		double sum = 0;
		for (int i = 0; i < dimensions; i++) {
			double difference = one[oneStart + i] - other[otherStart + i];
			sum += difference * difference;
		}
		return sum;
	}

}
