package org.kedang.ingest.match;

import java.util.Arrays;

/**
 * The pairs of records worth comparing: those with a key in common. A key that too many
 * records share tells little, so only those of its records are paired that agree in the
 * value of a column as well; where too many do even so, the key brings nobody together.
 * Each pair comes once, in an order that depends on the records only.
 */
final class CandidatePairs {

	private final MatchTable table;

	private final int most;

	private final int rowBits;

	private long[][] keys;

	private long[] dropped = new long[0];

	private long[] entries = new long[0];

	/**
	 * The pairs of a table.
	 * @param most how many records a key may bring together
	 */
	CandidatePairs(MatchTable table, int most) {
		this.table = table;
		this.most = most;
		this.rowBits = 64 - Long.numberOfLeadingZeros(Math.max(1, table.size()));
		this.keys = new long[table.size()][];
		Arrays.setAll(this.keys, table::keys);
		gather();
		long[] large = large();
		if (large.length > 0) {
			refine(large);
			gather();
			this.dropped = merged(large, large());
		}
	}

	/**
	 * Sorts what there is of keys and records: the key above, the record in the low bits.
	 */
	private void gather() {
		int count = 0;
		for (long[] row : this.keys) {
			count += row.length;
		}
		this.entries = new long[count];
		int at = 0;
		for (int row = 0; row < this.keys.length; row++) {
			for (long key : this.keys[row]) {
				this.entries[at++] = (key & -1L << this.rowBits) | row;
			}
		}
		Arrays.parallelSort(this.entries);
	}

	/** Keys that more records share than may. */
	private long[] large() {
		long[] large = new long[16];
		int count = 0;
		for (int from = 0; from < this.entries.length;) {
			int to = end(from);
			if (to - from > this.most) {
				large = (count == large.length) ? Arrays.copyOf(large, count * 2) : large;
				large[count++] = key(this.entries[from]);
			}
			from = to;
		}
		return Arrays.copyOf(large, count);
	}

	private void refine(long[] large) {
		int columns = this.table.configuration().columns().size();
		for (int row = 0; row < this.keys.length; row++) {
			long[] old = this.keys[row];
			for (long key : old) {
				if (Arrays.binarySearch(large, key(key)) >= 0) {
					this.keys[row] = refined(row, key, columns);
				}
			}
		}
	}

	private long[] refined(int row, long key, int columns) {
		long[] more = Arrays.copyOf(this.keys[row], this.keys[row].length + columns);
		int count = this.keys[row].length;
		for (int c = 0; c < columns; c++) {
			int value = this.table.column(c).value(row);
			if (value >= 0) {
				more[count++] = Keys.mix(key(key) ^ Keys.mix((long) (c + 1) << 32 | value));
			}
		}
		long[] sorted = Arrays.copyOf(more, count);
		Arrays.sort(sorted);
		return sorted;
	}

	private static long[] merged(long[] a, long[] b) {
		long[] all = Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, all, a.length, b.length);
		Arrays.sort(all);
		return all;
	}

	private long key(long entry) {
		return entry & -1L << this.rowBits;
	}

	/** How many records a key may bring together. */
	int most() {
		return this.most;
	}

	/** How many entries there are; ranges of them may be walked apart. */
	int entries() {
		return this.entries.length;
	}

	/** Where the records of the key of an entry end. */
	int end(int from) {
		long key = key(this.entries[from]);
		int to = from + 1;
		while (to < this.entries.length && key(this.entries[to]) == key) {
			to++;
		}
		return to;
	}

	/** How many pairs all keys make, pairs with several keys counted as often. */
	long estimate() {
		long pairs = 0;
		for (int from = 0; from < this.entries.length;) {
			int to = end(from);
			long size = to - from;
			pairs += (size > this.most) ? 0 : size * (size - 1) / 2;
			from = to;
		}
		return pairs;
	}

	/** Walks the pairs of the keys that begin in a range of entries. */
	void forEach(int first, int last, Taker taker) {
		int from = first;
		while (from > 0 && from < last && key(this.entries[from]) == key(this.entries[from - 1])) {
			from++;
		}
		while (from < last) {
			int to = end(from);
			if (to - from <= this.most) {
				block(from, to, taker);
			}
			from = to;
		}
	}

	private void block(int from, int to, Taker taker) {
		long key = key(this.entries[from]);
		if (to - from < 2 || Arrays.binarySearch(this.dropped, key) >= 0) {
			return;
		}
		long mask = ~(-1L << this.rowBits);
		for (int i = from; i < to; i++) {
			int a = (int) (this.entries[i] & mask);
			for (int j = i + 1; j < to; j++) {
				int b = (int) (this.entries[j] & mask);
				if (a != b && this.table.mayPair(a, b) && isFirst(key, a, b)) {
					taker.take(a, b);
				}
			}
		}
	}

	/** Whether a key is the first that brings two records together. */
	private boolean isFirst(long key, int a, int b) {
		long[] left = this.keys[a];
		long[] right = this.keys[b];
		int i = 0;
		int j = 0;
		while (true) {
			long first = key(left[i]);
			long second = key(right[j]);
			if (first == second) {
				if (first == key) {
					return true;
				}
				if (this.dropped.length == 0 || Arrays.binarySearch(this.dropped, first) < 0) {
					return false;
				}
				i++;
				j++;
			}
			else if (first < second) {
				i++;
			}
			else {
				j++;
			}
		}
	}

	/**
	 * Takes pairs, the first record before the second.
	 */
	@FunctionalInterface
	interface Taker {

		void take(int a, int b);

	}

}
