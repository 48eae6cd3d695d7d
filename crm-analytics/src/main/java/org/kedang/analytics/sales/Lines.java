package org.kedang.analytics.sales;

import java.util.Arrays;

/**
 * What one order sold, category by category, in whole ten-thousandths; used again for the
 * next order.
 */
public final class Lines {

	private int[] categories = new int[8];

	private long[] figures = new long[24];

	private int size;

	/** Begins an order. */
	public void clear() {
		this.size = 0;
	}

	/**
	 * Adds to a category, which may have come before.
	 * @param amount of its lines
	 * @param costed of those whose cost is known
	 * @param cost of the same
	 */
	public void add(int category, long amount, long costed, long cost) {
		int at = place(category);
		this.figures[at * 3] += amount;
		this.figures[at * 3 + 1] += costed;
		this.figures[at * 3 + 2] += cost;
	}

	private int place(int category) {
		for (int i = 0; i < this.size; i++) {
			if (this.categories[i] == category) {
				return i;
			}
		}
		if (this.size == this.categories.length) {
			this.categories = Arrays.copyOf(this.categories, this.size * 2);
			this.figures = Arrays.copyOf(this.figures, this.size * 6);
		}
		this.categories[this.size] = category;
		Arrays.fill(this.figures, this.size * 3, this.size * 3 + 3, 0);
		return this.size++;
	}

	public int size() {
		return this.size;
	}

	int category(int line) {
		return this.categories[line];
	}

	public long amount(int line) {
		return this.figures[line * 3];
	}

	public long costed(int line) {
		return this.figures[line * 3 + 1];
	}

	public long cost(int line) {
		return this.figures[line * 3 + 2];
	}

}
