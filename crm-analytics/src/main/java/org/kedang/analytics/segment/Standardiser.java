package org.kedang.analytics.segment;

/**
 * Brings figures of different units onto one scale: z = (g(x) − mean) / deviation, both
 * of g(x) over all rows, the deviation that of the population (divided by n). The results
 * are without unit: 1 is one standard deviation above the average.
 *
 * <p>
 * g is the figure itself or, where asked for, its logarithm log1p(x) = ln(1 + x),
 * mirrored below zero, −log1p(−x), so that negative amounts keep their place and nothing
 * is undefined. A figure that is the same for all gives 0 for all and a deviation of 0;
 * no rows give a mean of 0.
 *
 * <p>
 * Source: the usual z-score as in scikit-learn's {@code StandardScaler}; two passes.
 */
public final class Standardiser {

	/** A spread below this share of the mean is rounding, not a difference. */
	private static final double ROUNDING = 1e-12;

	private final boolean[] logarithmic;

	private final double[] means;

	private final double[] deviations;

	private Standardiser(boolean[] logarithmic) {
		this.logarithmic = logarithmic.clone();
		this.means = new double[logarithmic.length];
		this.deviations = new double[logarithmic.length];
	}

	/**
	 * Learns means and deviations.
	 * @param points the raw figures
	 * @param logarithmic for each figure whether its logarithm is taken
	 */
	public static Standardiser of(Points points, boolean... logarithmic) {
		if (logarithmic.length != points.dimensions()) {
			throw new IllegalArgumentException(logarithmic.length + " choices for " + points.dimensions() + " figures");
		}
		Standardiser standardiser = new Standardiser(logarithmic);
		for (int dimension = 0; dimension < points.dimensions() && points.size() > 0; dimension++) {
			standardiser.learn(points, dimension);
		}
		return standardiser;
	}

	private void learn(Points points, int dimension) {
		double sum = 0;
		for (int row = 0; row < points.size(); row++) {
			sum += scale(points.value(row, dimension), dimension);
		}
		double mean = sum / points.size();
		double squares = 0;
		for (int row = 0; row < points.size(); row++) {
			double difference = scale(points.value(row, dimension), dimension) - mean;
			squares += difference * difference;
		}
		double deviation = Math.sqrt(squares / points.size());
		this.means[dimension] = mean;
		this.deviations[dimension] = (deviation > ROUNDING * Math.abs(mean)) ? deviation : 0;
	}

	/** The points on the common scale. */
	public Points apply(Points points) {
		int dimensions = this.means.length;
		double[] values = new double[points.size() * dimensions];
		for (int i = 0; i < values.length; i++) {
			values[i] = apply(points.values()[i], i % dimensions);
		}
		return new Points(values, dimensions);
	}

	private double apply(double value, int dimension) {
		double deviation = this.deviations[dimension];
		return (deviation == 0) ? 0 : (scale(value, dimension) - this.means[dimension]) / deviation;
	}

	/** A standardised value in the figure's own unit again, such as that of a centre. */
	public double back(double standardised, int dimension) {
		double scaled = this.means[dimension] + standardised * this.deviations[dimension];
		return this.logarithmic[dimension] ? Math.copySign(Math.expm1(Math.abs(scaled)), scaled) : scaled;
	}

	private double scale(double value, int dimension) {
		return this.logarithmic[dimension] ? Math.copySign(Math.log1p(Math.abs(value)), value) : value;
	}

	/** The mean of a figure, on the logarithmic scale where one was asked for. */
	public double mean(int dimension) {
		return this.means[dimension];
	}

	/** The population deviation of a figure, on the scale of its mean. */
	public double deviation(int dimension) {
		return this.deviations[dimension];
	}

}
