package org.kedang.analytics;

import java.util.Arrays;

/**
 * The order of hashes, of equal ones that of the ids.
 */
final class HashOrder {

	private static final long HIGH = 0xFFFF_FFFF_0000_0000L;

	private HashOrder() {
	}

	/**
	 * The rows in their order: sorted as longs by half of the hash, and what that cannot
	 * tell apart, a few neighbours, put right one by one.
	 * @param hashes of which hardly any are equal in their higher half
	 */
	static int[] of(long[] hashes, long[] ids, int size) {
		long[] keyed = new long[size];
		for (int row = 0; row < size; row++) {
			keyed[row] = (hashes[row] & HIGH) | row;
		}
		Arrays.sort(keyed);
		int[] order = new int[size];
		for (int i = 0; i < size; i++) {
			int row = (int) keyed[i];
			int at = i;
			for (; at > 0 && isBefore(row, order[at - 1], hashes, ids); at--) {
				order[at] = order[at - 1];
			}
			order[at] = row;
		}
		return order;
	}

	private static boolean isBefore(int one, int other, long[] hashes, long[] ids) {
		return (hashes[one] == hashes[other]) ? ids[one] < ids[other] : hashes[one] < hashes[other];
	}

}
