package org.kedang.analytics.basket;

import java.util.Arrays;

/**
 * Sets of products with the exact number of baskets that hold each whole set; a single
 * product is a set too. No set comes before one of its subsets.
 */
public final class FrequentItemSets {

	private static final int MIX = 0x9E3779B9;

	private final int baskets;

	private final int most;

	private boolean capped;

	private int[] items = new int[1024];

	private int[] ends = new int[256];

	private int[] counts = new int[256];

	private int size;

	private int[] slots = new int[1024];

	FrequentItemSets(int baskets, int most) {
		this.baskets = baskets;
		this.most = most;
	}

	/**
	 * Finds the sets in enough baskets. No baskets have no sets.
	 * @param baskets to look through
	 * @param limits where to end
	 */
	public static FrequentItemSets of(Baskets baskets, MiningLimits limits) {
		return new Eclat(baskets, limits).find();
	}

	/** Adds a set, or notes that there are more than allowed. */
	void add(int[] set, int length, int count) {
		if (this.size == this.most) {
			this.capped = true;
			return;
		}
		int start = start(this.size);
		grow(start + length);
		System.arraycopy(set, 0, this.items, start, length);
		Arrays.sort(this.items, start, start + length);
		this.ends[this.size] = start + length;
		this.counts[this.size] = count;
		this.slots[slot(this.size, -1)] = ++this.size;
	}

	private void grow(int length) {
		if (length > this.items.length) {
			this.items = Arrays.copyOf(this.items, length * 2);
		}
		if (this.size == this.ends.length) {
			this.ends = Arrays.copyOf(this.ends, this.size * 2);
			this.counts = Arrays.copyOf(this.counts, this.size * 2);
		}
		if (this.size * 2 >= this.slots.length) {
			this.slots = new int[this.slots.length * 4];
			for (int set = 0; set < this.size; set++) {
				this.slots[slot(set, -1)] = set + 1;
			}
		}
	}

	/** Where a set stands or would stand, without the product at a position. */
	private int slot(int set, int without) {
		int hash = 0;
		for (int position = start(set); position < this.ends[set]; position++) {
			hash += (position == without) ? 0 : mixed(this.items[position]);
		}
		int slot = mixed(hash) & (this.slots.length - 1);
		while (this.slots[slot] != 0 && !same(this.slots[slot] - 1, set, without)) {
			slot = (slot + 1) & (this.slots.length - 1);
		}
		return slot;
	}

	private static int mixed(int value) {
		int product = (value + 1) * MIX;
		return (product ^ (product >>> 15)) * MIX ^ (product >>> 7);
	}

	private boolean same(int one, int set, int without) {
		int position = start(one);
		for (int other = start(set); other < this.ends[set]; other++) {
			if (other != without && (position == this.ends[one] || this.items[position++] != this.items[other])) {
				return false;
			}
		}
		return position == this.ends[one];
	}

	/**
	 * In how many baskets a set is without one of its products, which for a set found is
	 * always known.
	 * @param position which product, from 0, in ascending order
	 */
	int countWithout(int set, int position) {
		return this.counts[this.slots[slot(set, start(set) + position)] - 1];
	}

	private int start(int set) {
		return (set == 0) ? 0 : this.ends[set - 1];
	}

	/** How many sets there are. */
	public int size() {
		return this.size;
	}

	/** Whether there are more than were allowed. */
	public boolean capped() {
		return this.capped;
	}

	/** How many baskets were looked through. */
	public int baskets() {
		return this.baskets;
	}

	/** The products of a set, ascending. */
	public int[] items(int set) {
		return Arrays.copyOfRange(this.items, start(set), this.ends[set]);
	}

	/** How many products a set has. */
	public int length(int set) {
		return this.ends[set] - start(set);
	}

	/** In how many baskets a set is. */
	public int count(int set) {
		return this.counts[set];
	}

}
