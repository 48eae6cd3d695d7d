package org.kedang.analytics.basket;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who has bought what: pairs of a customer and a product, both numbers from 0 on, in the
 * order they come. The same pair may come again.
 */
public final class Purchased {

	private int[] customers = new int[1024];

	private int[] products = new int[1024];

	private int size;

	private int most;

	/** Adds a pair. */
	public void add(int customer, int product) {
		if (this.size == this.customers.length) {
			int more = (int) Math.min(Integer.MAX_VALUE - 8L, this.size * 3L / 2);
			this.customers = Arrays.copyOf(this.customers, more);
			this.products = Arrays.copyOf(this.products, more);
		}
		this.customers[this.size] = customer;
		this.products[this.size++] = product;
		this.most = Math.max(this.most, product);
	}

	/**
	 * Sorts the pairs of some products by product, those of others are dropped.
	 * @param wanted the products
	 */
	public ByProduct of(BitSet wanted) {
		int[] ends = new int[this.most + 2];
		for (int i = 0; i < this.size; i++) {
			ends[this.products[i] + 1] += wanted.get(this.products[i]) ? 1 : 0;
		}
		Arrays.parallelPrefix(ends, Integer::sum);
		int[] sorted = new int[ends[ends.length - 1]];
		int[] next = ends.clone();
		for (int i = 0; i < this.size; i++) {
			if (wanted.get(this.products[i])) {
				sorted[next[this.products[i]]++] = this.customers[i];
			}
		}
		return new ByProduct(ends, sorted);
	}

	/** Customers by product. */
	public static final class ByProduct {

		private final int[] starts;

		private final int[] customers;

		private ByProduct(int[] starts, int[] customers) {
			this.starts = starts;
			this.customers = customers;
		}

		/** Who has bought a product. */
		public BitSet buyers(int product) {
			BitSet buyers = new BitSet();
			int end = (product + 1 < this.starts.length) ? this.starts[product + 1] : 0;
			for (int i = (end > 0) ? this.starts[product] : 0; i < end; i++) {
				buyers.set(this.customers[i]);
			}
			return buyers;
		}

	}

}
