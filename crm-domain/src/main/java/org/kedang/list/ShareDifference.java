package org.kedang.list;

/**
 * The difference of two shares with its 95 % interval.
 * <p>
 * Shares are {@code p = k / n}. Each has Wilson's interval
 * {@code (2k + z² ± z √(z² + 4k(1 − p))) / (2(n + z²))} with {@code z = 1.959964}; those
 * of the difference {@code d = p₁ − p₂} are Newcombe's hybrid score limits (method 10),
 * {@code d − √((p₁ − l₁)² + (u₂ − p₂)²)} and {@code d + √((u₁ − p₁)² + (p₂ − l₂)²)}. No
 * unit: shares of one. An empty group has no share, all figures are then NaN.
 * <p>
 * R. G. Newcombe, Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17 (1998) 873–890.
 *
 * @param first the first share
 * @param second the second share
 * @param low the lower limit of the difference
 * @param high the upper limit of the difference
 * @param few whether there are too few for it to say anything: less than {@link #LEAST}
 * in a group, or less than {@link #LEAST_COUNTED} counted in both
 */
public record ShareDifference(double first, double second, double low, double high, boolean few) {

	/** The smallest group of which an interval is told. */
	public static final int LEAST = 30;

	/** The least number counted in both groups together. */
	public static final int LEAST_COUNTED = 5;

	private static final double Z = 1.959964;

	/**
	 * Of two groups.
	 * @param k how many are counted of {@code n}
	 * @param l how many are counted of {@code m}
	 * @throws IllegalArgumentException if more are counted than there are
	 */
	public static ShareDifference of(int k, int n, int l, int m) {
		if (k < 0 || l < 0 || k > n || l > m) {
			throw new IllegalArgumentException("More are counted than there are");
		}
		double first = (double) k / n;
		double second = (double) l / m;
		double low = Math.hypot(first - wilson(k, n, -1), wilson(l, m, 1) - second);
		double high = Math.hypot(wilson(k, n, 1) - first, second - wilson(l, m, -1));
		double difference = first - second;
		return new ShareDifference(first, second, difference - low, difference + high,
				n < LEAST || m < LEAST || k + l < LEAST_COUNTED);
	}

	private static double wilson(int k, int n, int side) {
		double p = (double) k / n;
		return (2 * k + Z * Z + side * Z * Math.sqrt(Z * Z + 4 * k * (1 - p))) / (2 * (n + Z * Z));
	}

	public double difference() {
		return this.first - this.second;
	}

	/** Whether the interval leaves no difference out. */
	public boolean isClear() {
		return !this.few && (this.low > 0 || this.high < 0);
	}

}
