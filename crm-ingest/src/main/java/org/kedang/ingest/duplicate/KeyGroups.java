package org.kedang.ingest.duplicate;

import java.util.Arrays;

/**
 * Some keys in ascending order, each with who has it.
 */
final class KeyGroups {

	/** Each key once. */
	private final long[] keys;

	/** Where in {@link #ids} the group of a key begins. */
	private final int[] starts;

	private final long[] ids;

	/**
	 * Puts keys into order, without an object for each: most are nobody else's.
	 * @param read a key and who has it, by turns
	 */
	KeyGroups(long[] read) {
		long[] sorted = sorted(read);
		int distinct = 0;
		int[] from = new int[sorted.length];
		for (int i = 0; i < sorted.length; i++) {
			if (i == 0 || sorted[i] != sorted[i - 1]) {
				from[distinct] = i;
				sorted[distinct++] = sorted[i];
			}
		}
		this.keys = Arrays.copyOf(sorted, distinct);
		this.starts = Arrays.copyOf(from, distinct);
		this.ids = new long[sorted.length];
		for (int i = 0; i < read.length; i += 2) {
			this.ids[from[Arrays.binarySearch(this.keys, read[i])]++] = read[i + 1];
		}
	}

	private static long[] sorted(long[] read) {
		long[] keys = new long[read.length / 2];
		Arrays.setAll(keys, (i) -> read[2 * i]);
		Arrays.parallelSort(keys);
		return keys;
	}

	/** Hands over all of them. */
	void forEach(KeyFiles.Taker taker) {
		for (int i = 0; i < this.keys.length; i++) {
			int end = (i + 1 < this.keys.length) ? this.starts[i + 1] : this.ids.length;
			taker.take(this.keys[i], distinct(this.starts[i], end));
		}
	}

	private long[] distinct(int from, int to) {
		long[] group = Arrays.copyOfRange(this.ids, from, to);
		Arrays.sort(group);
		int distinct = 1;
		for (int i = 1; i < group.length; i++) {
			if (group[i] != group[i - 1]) {
				group[distinct++] = group[i];
			}
		}
		return (distinct == group.length) ? group : Arrays.copyOf(group, distinct);
	}

}
