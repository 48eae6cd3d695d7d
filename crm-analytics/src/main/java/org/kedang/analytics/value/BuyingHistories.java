package org.kedang.analytics.value;

import java.util.Arrays;
import java.util.Comparator;

/**
 * What the buying models know of customers: for each, the repeat purchases, when the last
 * of them was and how long the customer has been known. Times are in one unit of the
 * caller's choice, such as weeks, since the customer's first purchase. Customers alike in
 * all three count as one row with a weight, and rows have one order whatever order they
 * came in, so that a fit always gives the same digits.
 */
public final class BuyingHistories {

	private final int[] repeats;

	private final double[] last;

	private final double[] age;

	private final int[] weight;

	private final int customers;

	private final int repeaters;

	private BuyingHistories(int[] repeats, double[] last, double[] age, Integer[] order) {
		int rows = 0;
		int[] weights = new int[order.length];
		int[] firsts = new int[order.length];
		for (int i = 0; i < order.length; i++) {
			int at = order[i];
			int before = (i > 0) ? order[i - 1] : -1;
			if (i > 0 && repeats[at] == repeats[before] && last[at] == last[before] && age[at] == age[before]) {
				weights[rows - 1]++;
			}
			else {
				firsts[rows] = at;
				weights[rows++] = 1;
			}
		}
		int[] kept = Arrays.copyOf(firsts, rows);
		this.repeats = Arrays.stream(kept).map((at) -> repeats[at]).toArray();
		this.last = Arrays.stream(kept).mapToDouble((at) -> last[at]).toArray();
		this.age = Arrays.stream(kept).mapToDouble((at) -> age[at]).toArray();
		this.weight = Arrays.copyOf(weights, rows);
		this.customers = order.length;
		this.repeaters = (int) Arrays.stream(repeats).filter((count) -> count > 0).count();
	}

	/**
	 * Takes one entry a customer.
	 * @param repeats purchases after the first
	 * @param last from the first purchase to the last; 0 without a repeat purchase
	 * @param age from the first purchase to the day of the calculation
	 * @throws IllegalArgumentException where the three differ in length, or a customer
	 * has a negative count, 0 &le; last &le; age does not hold, or a last repeat purchase
	 * at another time than 0 without one
	 */
	public static BuyingHistories of(int[] repeats, double[] last, double[] age) {
		if (repeats.length != last.length || repeats.length != age.length) {
			throw new IllegalArgumentException("Three figures are wanted for each customer");
		}
		for (int i = 0; i < repeats.length; i++) {
			boolean ordered = last[i] >= 0 && last[i] <= age[i] && age[i] < Double.POSITIVE_INFINITY;
			if (!ordered || repeats[i] < 0 || (repeats[i] == 0 && last[i] != 0)) {
				throw new IllegalArgumentException("No buying history: %d repeat purchases, the last at %s of %s"
					.formatted(repeats[i], last[i], age[i]));
			}
		}
		Integer[] order = new Integer[repeats.length];
		Arrays.setAll(order, (i) -> i);
		Arrays.sort(order,
				Comparator.<Integer>comparingInt((i) -> repeats[i])
					.thenComparingDouble((i) -> last[i])
					.thenComparingDouble((i) -> age[i]));
		return new BuyingHistories(repeats, last, age, order);
	}

	/** How many customers there are. */
	public int customers() {
		return this.customers;
	}

	/** How many of them have bought again. */
	public int repeaters() {
		return this.repeaters;
	}

	/** Repeat purchases of all customers per unit of time they have been known. */
	double rate() {
		double purchases = 0;
		double time = 0;
		for (int i = 0; i < rows(); i++) {
			purchases += (double) this.weight[i] * this.repeats[i];
			time += this.weight[i] * this.age[i];
		}
		return (time > 0) ? purchases / time : 0;
	}

	/** Longest time a customer has been known. */
	double longest() {
		return Arrays.stream(this.age).max().orElse(0);
	}

	/** Most repeat purchases of a customer. */
	int most() {
		return (rows() == 0) ? 0 : this.repeats[rows() - 1];
	}

	int rows() {
		return this.repeats.length;
	}

	int repeats(int row) {
		return this.repeats[row];
	}

	double last(int row) {
		return this.last[row];
	}

	double age(int row) {
		return this.age[row];
	}

	int weight(int row) {
		return this.weight[row];
	}

}
