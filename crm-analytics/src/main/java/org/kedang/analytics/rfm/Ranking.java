package org.kedang.analytics.rfm;

import java.util.function.IntBinaryOperator;

/**
 * Sorts row numbers instead of rows: a stable merge sort on plain ints, since the JDK
 * sorts only boxed indexes by a comparison.
 */
final class Ranking {

	private Ranking() {
	}

	static int[] stable(int size, IntBinaryOperator comparison) {
		int[] from = new int[size];
		for (int i = 0; i < size; i++) {
			from[i] = i;
		}
		int[] to = new int[size];
		for (int width = 1; width < size && width > 0; width *= 2) {
			for (long start = 0; start < size; start += 2L * width) {
				int middle = (int) Math.min(start + width, size);
				int end = (int) Math.min(start + 2L * width, size);
				merge(from, to, (int) start, middle, end, comparison);
			}
			int[] swap = from;
			from = to;
			to = swap;
		}
		return from;
	}

	private static void merge(int[] from, int[] to, int start, int middle, int end, IntBinaryOperator comparison) {
		int left = start;
		int right = middle;
		for (int i = start; i < end; i++) {
			boolean takeLeft = right >= end || (left < middle && comparison.applyAsInt(from[left], from[right]) <= 0);
			to[i] = takeLeft ? from[left++] : from[right++];
		}
	}

}
