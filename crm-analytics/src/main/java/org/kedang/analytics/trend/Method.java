package org.kedang.analytics.trend;

/**
 * Ways to go on from a history alone, the simplest first.
 */
public enum Method {

	/** As the last value was; the deviation grows with √h. */
	NAIVE {

		@Override
		int needed(int period) {
			return 2;
		}

		@Override
		Projection project(double[] history, int period, int horizon) {
			return repeat(history, 1, horizon);
		}

	},

	/** As a season ago; the deviation grows with the root of the number of seasons. */
	SEASONAL_NAIVE {

		@Override
		int needed(int period) {
			return (period > 1) ? period + 1 : Integer.MAX_VALUE;
		}

		@Override
		Projection project(double[] history, int period, int horizon) {
			return repeat(history, period, horizon);
		}

	},

	/** A level smoothed exponentially. */
	SIMPLE_SMOOTHING {

		@Override
		int needed(int period) {
			return Smoothing.SIMPLE.needed(period);
		}

		@Override
		Projection project(double[] history, int period, int horizon) {
			return Smoothing.SIMPLE.fit(history, period).project(horizon);
		}

	},

	/** A straight line through everything. */
	STRAIGHT_LINE {

		@Override
		int needed(int period) {
			return 3;
		}

		@Override
		Projection project(double[] history, int period, int horizon) {
			return StraightLine.through(history).project(horizon);
		}

	},

	/** A level and a trend smoothed exponentially. */
	HOLT {

		@Override
		int needed(int period) {
			return Smoothing.HOLT.needed(period);
		}

		@Override
		Projection project(double[] history, int period, int horizon) {
			return Smoothing.HOLT.fit(history, period).project(horizon);
		}

	},

	/** A level, a trend and a season smoothed exponentially, all added up. */
	HOLT_WINTERS {

		@Override
		int needed(int period) {
			return (period > 1) ? Smoothing.HOLT_WINTERS.needed(period) : Integer.MAX_VALUE;
		}

		@Override
		Projection project(double[] history, int period, int horizon) {
			return Smoothing.HOLT_WINTERS.fit(history, period).project(horizon);
		}

	};

	/**
	 * How many values the method needs; it never applies where there is no season to it.
	 */
	abstract int needed(int period);

	abstract Projection project(double[] history, int period, int horizon);

	private static Projection repeat(double[] history, int period, int horizon) {
		int last = history.length - period;
		double squares = 0;
		for (int i = period; i < history.length; i++) {
			squares += (history[i] - history[i - period]) * (history[i] - history[i - period]);
		}
		double[] values = new double[horizon];
		double[] deviations = new double[horizon];
		for (int i = 0; i < horizon; i++) {
			values[i] = history[last + i % period];
			deviations[i] = Math.sqrt(squares / last * (1 + i / period));
		}
		return new Projection(values, deviations, Double.POSITIVE_INFINITY);
	}

}
