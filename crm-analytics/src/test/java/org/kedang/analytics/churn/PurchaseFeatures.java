package org.kedang.analytics.churn;

import java.util.Arrays;
import java.util.List;

/**
 * What purchases alone tell of whether a customer will buy again, as columns to learn
 * from: the natural logarithms of one more than the time since the last purchase, the
 * number of purchases, the time since the first, and the amount, which counts as 0 where
 * it is negative. On this scale a model learnt from shorter histories holds for longer
 * ones.
 */
public final class PurchaseFeatures {

	/** What the columns are called, in their order. */
	public static final List<String> NAMES = List.of("recency", "purchases", "age", "amount");

	private PurchaseFeatures() {
	}

	/**
	 * Takes one entry a customer, all four of the same length.
	 * @param recency time since the last purchase, in a unit that is always the same
	 * @param purchases how many there were
	 * @param age time since the first purchase, in the same unit
	 * @param amount of all purchases, in one currency
	 */
	public static Features of(double[] recency, int[] purchases, double[] age, double[] amount) {
		return new Features(NAMES, logarithms(recency), logarithms(Arrays.stream(purchases).asDoubleStream().toArray()),
				logarithms(age), logarithms(amount));
	}

	/** One customer, as a row of these columns. */
	public static double[] row(double recency, int purchases, double age, double amount) {
		return logarithms(recency, purchases, age, amount);
	}

	private static double[] logarithms(double... figures) {
		return Arrays.stream(figures).map((figure) -> Math.log1p(Math.max(0, figure))).toArray();
	}

}
