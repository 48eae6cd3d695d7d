package org.kedang.analytics.trend;

import java.util.List;
import java.util.stream.IntStream;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Values ahead, each with the standard deviation of its error.
 *
 * @param values one a step
 * @param deviations one a step
 * @param freedom degrees of freedom of the errors' t distribution, infinite for normal
 * ones
 */
record Projection(double[] values, double[] deviations, double freedom) {

	private static final double HALF_OF_80 = 0.9;

	private static final double HALF_OF_95 = 0.975;

	/** The values with their ranges. */
	List<Step> steps() {
		double narrow = quantile(HALF_OF_80);
		double wide = quantile(HALF_OF_95);
		return IntStream.range(0, this.values.length).mapToObj((i) -> {
			double value = this.values[i];
			double deviation = this.deviations[i];
			return new Step(value, value - narrow * deviation, value + narrow * deviation, value - wide * deviation,
					value + wide * deviation);
		}).toList();
	}

	private double quantile(double probability) {
		return Double.isInfinite(this.freedom) ? new NormalDistribution().inverseCumulativeProbability(probability)
				: new TDistribution(this.freedom).inverseCumulativeProbability(probability);
	}

}
