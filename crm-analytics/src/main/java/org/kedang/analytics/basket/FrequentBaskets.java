package org.kedang.analytics.basket;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Baskets reduced to their frequent products, which are ranked from the rarest to the
 * most frequent, the smaller number first in a tie. For each place where a rank stands in
 * a basket, the higher ranks of the same basket follow.
 */
final class FrequentBaskets {

	static final int END = -1;

	private final int[] products;

	private final int[] counts;

	private final int[] ranks;

	private final int[][] places;

	FrequentBaskets(Baskets baskets, int least) {
		int[] all = baskets.counts();
		this.products = IntStream.range(0, all.length)
			.filter((product) -> all[product] >= least)
			.boxed()
			.sorted(Comparator.comparingInt((product) -> all[product]))
			.mapToInt(Integer::intValue)
			.toArray();
		this.counts = Arrays.stream(this.products).map((product) -> all[product]).toArray();
		this.ranks = new int[Arrays.stream(this.counts).sum() + baskets.size()];
		this.places = new int[this.products.length][];
		fill(baskets);
	}

	private void fill(Baskets baskets) {
		int[] rankOf = new int[baskets.products()];
		Arrays.fill(rankOf, END);
		for (int rank = 0; rank < this.products.length; rank++) {
			rankOf[this.products[rank]] = rank;
			this.places[rank] = new int[this.counts[rank]];
		}
		int[] met = new int[this.products.length];
		int length = 0;
		for (int basket = 0; basket < baskets.size(); basket++) {
			int start = length;
			for (int position = baskets.start(basket); position < baskets.end(basket); position++) {
				int rank = rankOf[baskets.item(position)];
				if (rank >= 0) {
					this.ranks[length++] = rank;
				}
			}
			Arrays.sort(this.ranks, start, length);
			for (int place = start; place < length; place++) {
				this.places[this.ranks[place]][met[this.ranks[place]]++] = place;
			}
			this.ranks[length++] = END;
		}
	}

	/** How many products are frequent. */
	int size() {
		return this.products.length;
	}

	int product(int rank) {
		return this.products[rank];
	}

	int count(int rank) {
		return this.counts[rank];
	}

	/** Where a rank stands, one place a basket. */
	int[] places(int rank) {
		return this.places[rank];
	}

	/** The rank at a place, or the end of its basket. */
	int rank(int place) {
		return this.ranks[place];
	}

}
