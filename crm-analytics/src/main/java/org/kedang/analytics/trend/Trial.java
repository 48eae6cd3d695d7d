package org.kedang.analytics.trend;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a way would have done: asked as of three earlier months, the earliest a third of
 * the history back and at most a year, and held against what came since. All ways are
 * asked as of the same months.
 *
 * @param accuracy over all months compared
 * @param mase mean absolute error against that of repeating the same month of the year
 * before, or the month before where there is no year: below 1 is better than repeating;
 * empty where repeating made no error
 */
public record Trial(ForecastAccuracy accuracy, OptionalDouble mase) {

	/** Fewer months say nothing about any way. */
	public static final int LEAST = 9;

	private static final int ORIGINS = 3;

	/**
	 * Tries a way.
	 * @param horizon months ahead that are looked at
	 * @return empty where the history is too short to ask it so early
	 */
	public static Optional<Trial> of(LookAhead way, double[] history, int horizon) {
		int back = Math.min(LookAhead.SEASON, history.length / ORIGINS);
		if (history.length < LEAST) {
			return Optional.empty();
		}
		double[] forecast = new double[ORIGINS * back];
		double[] actual = new double[ORIGINS * back];
		int count = 0;
		for (int origin = 0; origin < ORIGINS; origin++) {
			int known = history.length - back + back * origin / ORIGINS;
			int ahead = Math.min(horizon, history.length - known);
			if (!(way.ahead(known, ahead) instanceof Outcome.Made made)) {
				return Optional.empty();
			}
			for (int step = 0; step < ahead; step++) {
				forecast[count] = made.steps().get(step).value();
				actual[count++] = history[known + step];
			}
		}
		ForecastAccuracy accuracy = ForecastAccuracy.of(Arrays.copyOf(forecast, count), Arrays.copyOf(actual, count));
		return Optional.of(new Trial(accuracy, mase(accuracy, history, history.length - back)));
	}

	private static OptionalDouble mase(ForecastAccuracy accuracy, double[] history, int first) {
		int lag = (first > LookAhead.SEASON) ? LookAhead.SEASON : 1;
		double sum = 0;
		for (int i = lag; i < first; i++) {
			sum += Math.abs(history[i] - history[i - lag]);
		}
		double scale = sum / (first - lag);
		return (scale > 0 && accuracy.mae().isPresent()) ? OptionalDouble.of(accuracy.mae().getAsDouble() / scale)
				: OptionalDouble.empty();
	}

}
