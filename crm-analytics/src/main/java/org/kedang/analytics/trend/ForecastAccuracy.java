package org.kedang.analytics.trend;

import java.util.OptionalDouble;

/**
 * How well forecasts did, entered by hand or computed, against what came, all by the same
 * measures.
 *
 * @param count how many were compared
 * @param mae mean absolute error Σ|f − a| / n, in the unit of the values; empty where
 * nothing was compared
 * @param mape mean of |f − a| / |a|, as a fraction, over the values that are not 0; empty
 * where all are
 * @param mapeCount over how many
 * @param wape Σ|f − a| / Σ|a|, as a fraction; empty where all values are 0
 * @param bias Σ(f − a) / Σ|a|, as a fraction, above 0 where too much was forecast; empty
 * where all values are 0
 */
public record ForecastAccuracy(int count, OptionalDouble mae, OptionalDouble mape, int mapeCount, OptionalDouble wape,
		OptionalDouble bias) {

	/**
	 * Compares forecasts with what came.
	 * @param forecast one a step
	 * @param actual one a step
	 */
	public static ForecastAccuracy of(double[] forecast, double[] actual) {
		Finite.check(forecast);
		Finite.check(actual);
		if (forecast.length != actual.length) {
			throw new IllegalArgumentException(forecast.length + " forecasts for " + actual.length + " values");
		}
		double absolute = 0;
		double signed = 0;
		double relative = 0;
		double total = 0;
		int notZero = 0;
		for (int i = 0; i < actual.length; i++) {
			double error = forecast[i] - actual[i];
			absolute += Math.abs(error);
			signed += error;
			total += Math.abs(actual[i]);
			relative += (actual[i] != 0) ? Math.abs(error / actual[i]) : 0;
			notZero += (actual[i] != 0) ? 1 : 0;
		}
		return new ForecastAccuracy(actual.length, ratio(absolute, actual.length), ratio(relative, notZero), notZero,
				ratio(absolute, total), ratio(signed, total));
	}

	private static OptionalDouble ratio(double sum, double by) {
		return (by > 0) ? OptionalDouble.of(sum / by) : OptionalDouble.empty();
	}

}
