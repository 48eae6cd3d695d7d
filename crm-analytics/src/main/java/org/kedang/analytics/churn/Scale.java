package org.kedang.analytics.churn;

/**
 * How a column is standardised: z = (x / unit − mean) / deviation, mean and population
 * deviation of the values that are there, counted in units of the largest magnitude so
 * that no square overflows. A missing value is the mean: z = 0.
 *
 * @param unit the largest magnitude
 * @param mean mean in units
 * @param deviation population deviation in units; 0 for a constant or empty column
 * @param missing how many values are missing
 * @param present how many are there
 */
record Scale(double unit, double mean, double deviation, int missing, int present) {

	/** A deviation this small, in units, is rounding. */
	private static final double ROUNDING = 1e-12;

	static Scale of(double[] column) {
		double unit = 0;
		int present = 0;
		for (double value : column) {
			if (Double.isFinite(value)) {
				unit = Math.max(unit, Math.abs(value));
				present++;
			}
		}
		if (unit == 0) {
			return new Scale(1, 0, 0, column.length - present, present);
		}
		double mean = 0;
		for (double value : column) {
			mean += Double.isFinite(value) ? value / unit : 0;
		}
		mean /= present;
		double squares = 0;
		for (double value : column) {
			double off = Double.isFinite(value) ? value / unit - mean : 0;
			squares += off * off;
		}
		double deviation = Math.sqrt(squares / present);
		return new Scale(unit, mean, (deviation > ROUNDING) ? deviation : 0, column.length - present, present);
	}

	double standardise(double value) {
		return (Double.isFinite(value) && this.deviation > 0) ? (value / this.unit - this.mean) / this.deviation : 0;
	}

	double[] standardise(double[] column) {
		double[] standardised = new double[column.length];
		for (int i = 0; i < column.length; i++) {
			standardised[i] = standardise(column[i]);
		}
		return standardised;
	}

	/** What a coefficient of the standardised column is for the column as it was. */
	double unscale(double coefficient) {
		return (this.deviation > 0) ? coefficient / this.deviation / this.unit : 0;
	}

}
