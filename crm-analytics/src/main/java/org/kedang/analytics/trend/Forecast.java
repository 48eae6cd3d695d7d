package org.kedang.analytics.trend;

import java.util.List;

/**
 * How a history of equally spaced values goes on by its own inertia.
 */
public sealed interface Forecast {

	/**
	 * Forecasts by the method that does best in a back-test.
	 * @param history oldest first, without gaps, in any unit
	 * @param period steps of a season, such as 12 for months; 1 for none
	 * @param horizon steps ahead, at least one
	 */
	static Forecast of(double[] history, int period, int horizon) {
		Finite.check(history);
		if (period < 1 || horizon < 1) {
			throw new IllegalArgumentException(
					"A period of %d and %d steps ahead cannot be".formatted(period, horizon));
		}
		if (history.length < BackTest.LEAST) {
			return new TooLittleHistory(BackTest.LEAST, history.length);
		}
		List<MethodScore> scores = new BackTest(history, period, horizon).scores();
		Method best = scores.get(0).method();
		return new Made(best, best.project(history, period, horizon).steps(), scores);
	}

	/**
	 * A forecast.
	 *
	 * @param method that did best
	 * @param steps one a step ahead
	 * @param scores of all methods for which there was enough history to try them, the
	 * best first
	 */
	record Made(Method method, List<Step> steps, List<MethodScore> scores) implements Forecast {

		public Made {
			steps = List.copyOf(steps);
			scores = List.copyOf(scores);
		}

	}

	/**
	 * No forecast can be tried.
	 *
	 * @param needed how many values it takes
	 * @param has how many there are
	 */
	record TooLittleHistory(int needed, int has) implements Forecast {
	}

}
