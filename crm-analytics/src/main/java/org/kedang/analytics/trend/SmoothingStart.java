package org.kedang.analytics.trend;

/**
 * What smoothing starts from.
 *
 * @param first the first value that is smoothed, those before having been used up
 * @param level the level before it
 * @param trend the trend before it
 * @param seasons one difference from the level for each step of a season, adding to 0; a
 * single 0 without a season
 */
record SmoothingStart(int first, double level, double trend, double[] seasons) {

	static SmoothingStart of(Smoothing kind, double[] history, int period) {
		return switch (kind) {
			case SIMPLE -> new SmoothingStart(1, history[0], 0, new double[1]);
			case HOLT -> new SmoothingStart(2, history[1], history[1] - history[0], new double[1]);
			case HOLT_WINTERS -> ofSeasons(history, period);
		};
	}

	private static SmoothingStart ofSeasons(double[] history, int period) {
		int margin = period / 2;
		double[] averages = new double[2 * period - 2 * margin];
		for (int i = 0; i < averages.length; i++) {
			averages[i] = centredAverage(history, i + margin, period);
		}
		double[] seasons = new double[period];
		int[] counts = new int[period];
		for (int i = 0; i < averages.length; i++) {
			int season = (i + margin) % period;
			seasons[season] += history[i + margin] - averages[i];
			counts[season]++;
		}
		double mean = 0;
		for (int season = 0; season < period; season++) {
			seasons[season] /= counts[season];
			mean += seasons[season] / period;
		}
		for (int season = 0; season < period; season++) {
			seasons[season] -= mean;
		}
		StraightLine line = StraightLine.through(averages);
		return new SmoothingStart(period, line.intercept(), line.slope(), seasons);
	}

	/** The mean of a season around a value, its ends weighing half where it is even. */
	private static double centredAverage(double[] history, int middle, int period) {
		int margin = period / 2;
		double sum = 0;
		for (int i = middle - margin; i <= middle + margin; i++) {
			boolean end = period % 2 == 0 && (i == middle - margin || i == middle + margin);
			sum += history[i] * (end ? 0.5 : 1);
		}
		return sum / period;
	}

}
