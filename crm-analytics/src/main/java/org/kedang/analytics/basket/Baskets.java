package org.kedang.analytics.basket;

import java.util.Arrays;

/**
 * Baskets of products. A product is a number from 0 on, given by the caller; twice the
 * same product in a basket counts once. Empty baskets count as baskets; those of more
 * different products than allowed are left out altogether, since each would bring sets
 * without number and none that means anything.
 */
public final class Baskets {

	private final int most;

	private int[] items = new int[1024];

	private int[] ends = new int[256];

	private int size;

	private int leftOut;

	private int products;

	/**
	 * No baskets yet.
	 * @param most different products of a basket that is not left out
	 */
	public Baskets(int most) {
		this.most = most;
	}

	/** Adds the products of one basket, in any order. */
	public void add(int... basket) {
		int[] sorted = Arrays.stream(basket).sorted().distinct().toArray();
		if (sorted.length > 0 && sorted[0] < 0) {
			throw new IllegalArgumentException("No product has the number " + sorted[0]);
		}
		if (sorted.length > this.most) {
			this.leftOut++;
			return;
		}
		int start = start(this.size);
		if (start + sorted.length > this.items.length) {
			this.items = Arrays.copyOf(this.items, Math.max(start + sorted.length, this.items.length * 2));
		}
		if (this.size == this.ends.length) {
			this.ends = Arrays.copyOf(this.ends, this.size * 2);
		}
		System.arraycopy(sorted, 0, this.items, start, sorted.length);
		this.ends[this.size++] = start + sorted.length;
		this.products = (sorted.length > 0) ? Math.max(this.products, sorted[sorted.length - 1] + 1) : this.products;
	}

	/** How many baskets there are, without those left out. */
	public int size() {
		return this.size;
	}

	/** How many baskets were left out for their size. */
	public int leftOut() {
		return this.leftOut;
	}

	/** One more than the largest product. */
	int products() {
		return this.products;
	}

	int start(int basket) {
		return (basket == 0) ? 0 : this.ends[basket - 1];
	}

	int end(int basket) {
		return this.ends[basket];
	}

	int item(int position) {
		return this.items[position];
	}

	/** In how many baskets each product is. */
	int[] counts() {
		int[] counts = new int[this.products];
		for (int position = 0; position < start(this.size); position++) {
			counts[this.items[position]]++;
		}
		return counts;
	}

}
