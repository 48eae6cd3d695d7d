package org.kedang.web.basket;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.RankedCustomer;
import org.kedang.analytics.RankedCustomers;

/**
 * One page of some customers of a run, those who bring most first.
 *
 * @param total how many there are
 * @param lines those of this page
 * @param next the address of the next page; null on the last one
 */
public record RankedPage(int total, List<RankedCustomer> lines, @Nullable String next) {

	private static final int SIZE = 50;

	/**
	 * Reads a page.
	 * @param ranks of all of them
	 * @param after the last rank of the page before; 0 for the first
	 * @param address of the first page
	 */
	static RankedPage of(RankedCustomers customers, long run, BitSet ranks, int after, String address) {
		List<Integer> wanted = new ArrayList<>();
		int rank = ranks.nextSetBit(Math.max(0, Math.min(after, Integer.MAX_VALUE - 1)) + 1);
		while (rank >= 0 && wanted.size() < SIZE) {
			wanted.add(rank);
			rank = ranks.nextSetBit(rank + 1);
		}
		return new RankedPage(ranks.cardinality(), customers.at(run, wanted),
				(rank >= 0) ? address + "&after=" + wanted.get(SIZE - 1) : null);
	}

}
