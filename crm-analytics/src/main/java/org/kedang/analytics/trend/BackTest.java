package org.kedang.analytics.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Tries methods on what is known already: from each of the last values in turn, its
 * origin, a method forecasts knowing only what came before, and is judged by what came
 * then, up to as many steps ahead as are asked of it. All methods have the same origins.
 *
 * <p>
 * MAE is the mean absolute error, in the unit of the values. MASE is MAE divided by the
 * mean absolute difference a season apart, or a step where there is no season, before the
 * first origin: below 1 is better than repeating. There is none where that is 0.
 *
 * <p>
 * Source: Hyndman and Koehler, Another look at measures of forecast accuracy, 2006.
 */
final class BackTest {

	/** Fewer values say nothing about any method. */
	static final int LEAST = 6;

	private static final int FEWEST_ORIGINS = 3;

	private final double[] history;

	private final int period;

	private final int horizon;

	private final int first;

	BackTest(double[] history, int period, int horizon) {
		this.history = history;
		this.period = period;
		this.horizon = horizon;
		int origins = Math.min(Math.max(period, LEAST), history.length / 3);
		int beyondSeasons = history.length - Method.HOLT_WINTERS.needed(period);
		this.first = history.length - ((beyondSeasons >= FEWEST_ORIGINS) ? Math.min(origins, beyondSeasons) : origins);
	}

	/** The methods that can be tried, the best first, the simpler in a tie. */
	List<MethodScore> scores() {
		List<MethodScore> scores = new ArrayList<>();
		for (Method method : Method.values()) {
			if (method.needed(this.period) <= this.first) {
				scores.add(score(method));
			}
		}
		scores.sort(Comparator.comparingDouble(MethodScore::mae));
		return scores;
	}

	private MethodScore score(Method method) {
		double sum = 0;
		int count = 0;
		for (int origin = this.first; origin < this.history.length; origin++) {
			int ahead = Math.min(this.horizon, this.history.length - origin);
			double[] forecast = method.project(Arrays.copyOf(this.history, origin), this.period, ahead).values();
			for (int i = 0; i < ahead; i++) {
				sum += Math.abs(forecast[i] - this.history[origin + i]);
				count++;
			}
		}
		double scale = scale();
		return new MethodScore(method, sum / count,
				(scale > 0) ? OptionalDouble.of(sum / count / scale) : OptionalDouble.empty(), count);
	}

	private double scale() {
		int lag = (this.period < this.first) ? this.period : 1;
		double sum = 0;
		for (int i = lag; i < this.first; i++) {
			sum += Math.abs(this.history[i] - this.history[i - lag]);
		}
		return sum / (this.first - lag);
	}

}
