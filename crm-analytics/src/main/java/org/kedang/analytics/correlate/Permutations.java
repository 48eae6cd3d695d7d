package org.kedang.analytics.correlate;

/**
 * Every order of a few values.
 */
final class Permutations {

	/** 8! = 40,320 orders are quickly gone through. */
	static final int MOST = 8;

	/** Products that differ by less are equal. */
	private static final double ROUNDING = 1e-9;

	private final double[] fixed;

	private final double[] turned;

	private final double bound;

	private int beyond;

	private int all;

	private Permutations(double[] fixed, double[] turned, double bound) {
		this.fixed = fixed;
		this.turned = turned.clone();
		this.bound = bound;
	}

	/** The share of orders in which the product is at least as far from 0. */
	static double shareBeyond(double[] fixed, double[] turned, double product) {
		Permutations permutations = new Permutations(fixed, turned, Math.abs(product) - ROUNDING);
		permutations.go(0, 0);
		return (double) permutations.beyond / permutations.all;
	}

	private void go(int position, double sum) {
		if (position == this.fixed.length) {
			this.all++;
			this.beyond += (Math.abs(sum) >= this.bound) ? 1 : 0;
			return;
		}
		for (int other = position; other < this.fixed.length; other++) {
			swap(position, other);
			go(position + 1, sum + this.fixed[position] * this.turned[position]);
			swap(position, other);
		}
	}

	private void swap(int one, int other) {
		double value = this.turned[one];
		this.turned[one] = this.turned[other];
		this.turned[other] = value;
	}

}
