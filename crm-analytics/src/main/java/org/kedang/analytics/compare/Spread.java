package org.kedang.analytics.compare;

/**
 * How a figure is spread over some customers. A share p of them has no more than the
 * quantile of p, which lies between two of them in the proportion of the rest: with the
 * values sorted from 0, h = p·(n−1), q = v[⌊h⌋] + (h−⌊h⌋)·(v[⌊h⌋+1] − v[⌊h⌋]). Source:
 * Hyndman and Fan, Sample quantiles in statistical packages, 1996, definition 7.
 *
 * @param customers how many there are, at least one
 * @param mean their sum by their number
 * @param least the smallest
 * @param tenth the quantile of 0.1
 * @param quarter the quantile of 0.25
 * @param median the quantile of 0.5
 * @param threeQuarters the quantile of 0.75
 * @param nineTenths the quantile of 0.9
 * @param most the largest
 */
public record Spread(int customers, double mean, double least, double tenth, double quarter, double median,
		double threeQuarters, double nineTenths, double most) {

	/**
	 * Of some of the values.
	 * @param sorted ascending between both ends
	 * @param from the first
	 * @param to the one after the last, above {@code from}
	 */
	static Spread of(double[] sorted, int from, int to) {
		double sum = 0;
		for (int i = from; i < to; i++) {
			sum += sorted[i];
		}
		return new Spread(to - from, sum / (to - from), sorted[from], quantile(sorted, from, to, 0.1),
				quantile(sorted, from, to, 0.25), quantile(sorted, from, to, 0.5), quantile(sorted, from, to, 0.75),
				quantile(sorted, from, to, 0.9), sorted[to - 1]);
	}

	private static double quantile(double[] sorted, int from, int to, double share) {
		double place = from + share * (to - from - 1);
		int below = (int) place;
		return (below + 1 < to) ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
	}

}
