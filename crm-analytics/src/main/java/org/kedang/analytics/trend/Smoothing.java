package org.kedang.analytics.trend;

/**
 * Additive exponential smoothing in three kinds, of equally spaced values y, oldest
 * first, in the unit of y:
 *
 * <pre>
 * level  l(t) = α (y(t) − s(t−m)) + (1 − α)(l(t−1) + b(t−1))
 * trend  b(t) = β (l(t) − l(t−1)) + (1 − β) b(t−1)      Holt, Holt-Winters; else 0
 * season s(t) = γ (y(t) − l(t)) + (1 − γ) s(t−m)        Holt-Winters; else 0
 * h ahead     = l + h b + s of that season
 * </pre>
 *
 * The parameters, each 0 to 1, make the sum of squared one-step errors least. First
 * values: simple l = y(1); Holt l = y(2), b = y(2) − y(1); Holt-Winters from the centred
 * moving average of the first two seasons, its straight line giving l and b, and the mean
 * differences from it the seasons.
 *
 * <p>
 * Sources: Holt 1957, Winters 1960; first values as in R's {@code HoltWinters}.
 */
enum Smoothing {

	SIMPLE(1, 0), HOLT(2, 0), HOLT_WINTERS(3, 2);

	private final int parameters;

	private final int seasons;

	Smoothing(int parameters, int seasons) {
		this.parameters = parameters;
		this.seasons = seasons;
	}

	/**
	 * How many values are needed, so that at least one error is left to each parameter.
	 */
	int needed(int period) {
		return this.seasons * period + ((this == SIMPLE) ? 2 : this.parameters + 1);
	}

	/** The run with the parameters that fit best. */
	SmoothingRun fit(double[] history, int period) {
		SmoothingStart start = SmoothingStart.of(this, history, period);
		double[] best = BoundedMinimum.of((parameters) -> new SmoothingRun(history, start, parameters).squares(),
				this.parameters);
		return new SmoothingRun(history, start, best);
	}

}
