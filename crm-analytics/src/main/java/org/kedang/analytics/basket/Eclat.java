package org.kedang.analytics.basket;

import java.util.Arrays;

/**
 * Finds all sets of products that are together in enough baskets, with exact counts.
 *
 * <p>
 * Each product, the most frequent first, is joined with the more frequent ones: its
 * baskets are numbered anew, each of its companions becomes a set of bits over them, and
 * larger sets are intersections of these, depth first. So every set is found after all
 * its subsets, and where the search ends at its limit what is missing has the rarest
 * products.
 *
 * <p>
 * Source: Zaki, Scalable algorithms for association mining, 2000.
 */
final class Eclat {

	private final FrequentBaskets baskets;

	private final MiningLimits limits;

	private final FrequentItemSets found;

	private final int[] prefix;

	Eclat(Baskets baskets, MiningLimits limits) {
		this.baskets = new FrequentBaskets(baskets, limits.count());
		this.limits = limits;
		this.found = new FrequentItemSets(baskets.size(), limits.itemSets());
		this.prefix = new int[Math.min(limits.products(), Math.max(1, this.baskets.size()))];
	}

	FrequentItemSets find() {
		for (int rank = this.baskets.size() - 1; rank >= 0 && !this.found.capped(); rank--) {
			this.prefix[0] = this.baskets.product(rank);
			this.found.add(this.prefix, 1, this.baskets.count(rank));
		}
		for (int rank = this.baskets.size() - 1; rank >= 0 && !this.found.capped(); rank--) {
			this.prefix[0] = this.baskets.product(rank);
			Companions companions = companions(rank);
			extend(companions, 1);
		}
		return this.found;
	}

	/** The more frequent products that are in enough of a product's baskets. */
	private Companions companions(int rank) {
		int[] places = this.baskets.places(rank);
		int[] counts = new int[this.baskets.size()];
		for (int place : places) {
			for (int next = place + 1; this.baskets.rank(next) != FrequentBaskets.END; next++) {
				counts[this.baskets.rank(next)]++;
			}
		}
		Companions companions = new Companions(this.baskets.size() - rank);
		long[][] bits = new long[counts.length][];
		for (int other = rank + 1; other < counts.length; other++) {
			if (counts[other] >= this.limits.count()) {
				bits[other] = new long[(places.length + Long.SIZE - 1) / Long.SIZE];
				companions.add(this.baskets.product(other), bits[other], counts[other]);
			}
		}
		for (int i = 0; i < places.length && companions.size > 0; i++) {
			for (int next = places[i] + 1; this.baskets.rank(next) != FrequentBaskets.END; next++) {
				long[] set = bits[this.baskets.rank(next)];
				if (set != null) {
					set[i / Long.SIZE] |= 1L << i;
				}
			}
		}
		return companions;
	}

	private void extend(Companions companions, int length) {
		for (int i = companions.size - 1; length < this.prefix.length && i >= 0 && !this.found.capped(); i--) {
			this.prefix[length] = companions.products[i];
			this.found.add(this.prefix, length + 1, companions.counts[i]);
			if (length + 1 < this.prefix.length && i + 1 < companions.size) {
				extend(companions.with(i, this.limits.count()), length + 1);
			}
		}
	}

	/** Products that go with a prefix, each with the baskets they share. */
	private static final class Companions {

		private final int[] products;

		private final long[][] bits;

		private final int[] counts;

		private int size;

		private Companions(int most) {
			this.products = new int[most];
			this.bits = new long[most][];
			this.counts = new int[most];
		}

		private void add(int product, long[] set, int count) {
			this.products[this.size] = product;
			this.bits[this.size] = set;
			this.counts[this.size++] = count;
		}

		/** Those that go with one of them too. */
		private Companions with(int one, int least) {
			Companions result = new Companions(this.size - one - 1);
			long[] own = this.bits[one];
			for (int other = one + 1; other < this.size; other++) {
				int count = 0;
				for (int word = 0; word < own.length; word++) {
					count += Long.bitCount(own[word] & this.bits[other][word]);
				}
				if (count >= least) {
					result.add(this.products[other], and(own, this.bits[other]), count);
				}
			}
			return result;
		}

		private static long[] and(long[] one, long[] other) {
			long[] both = Arrays.copyOf(one, one.length);
			for (int word = 0; word < both.length; word++) {
				both[word] &= other[word];
			}
			return both;
		}

	}

}
