package org.kedang.analytics.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One figure, sorted once and then divided into groups as often as wanted.
 */
public final class Spreads {

	private static final long LOW = 0xFFFF_FFFFL;

	private final double[] values;

	/** The rows that have the figure, by ascending value. */
	private final int[] order;

	/**
	 * Sorts.
	 * @param values one a row; not a number where a row has none
	 * @param size how many rows there are
	 */
	public Spreads(double[] values, int size) {
		this.values = values;
		long[] keyed = new long[size];
		int count = 0;
		for (int row = 0; row < size; row++) {
			if (!Double.isNaN(values[row])) {
				keyed[count++] = ((long) sortable((float) values[row]) << 32) | row;
			}
		}
		Arrays.sort(keyed, 0, count);
		this.order = new int[count];
		for (int i = 0; i < count; i++) {
			this.order[i] = (int) (keyed[i] & LOW);
		}
		settle();
	}

	/** A number in the order of the floats. */
	private static int sortable(float value) {
		int bits = Float.floatToIntBits(value);
		return (bits < 0) ? bits ^ Integer.MAX_VALUE : bits;
	}

	/**
	 * What the floats could not tell apart is in the order of the rows as yet: each run
	 * of it is sorted.
	 */
	private void settle() {
		int from = 0;
		for (int i = 1; i <= this.order.length; i++) {
			if (i == this.order.length || (float) this.values[this.order[i]] != (float) this.values[this.order[from]]) {
				settle(from, i);
				from = i;
			}
		}
	}

	private void settle(int from, int to) {
		boolean sorted = true;
		for (int i = from + 1; i < to && sorted; i++) {
			sorted = this.values[this.order[i - 1]] <= this.values[this.order[i]];
		}
		if (!sorted) {
			Integer[] rows = new Integer[to - from];
			Arrays.setAll(rows, (i) -> this.order[from + i]);
			Arrays.sort(rows, (one, other) -> Double.compare(this.values[one], this.values[other]));
			for (int i = from; i < to; i++) {
				this.order[i] = rows[i - from];
			}
		}
	}

	/**
	 * How the figure is spread in each group; empty where nobody in a group has it.
	 * @param groups the number of each row's group, from 0
	 * @param count how many groups there are
	 */
	public List<Optional<Spread>> of(int[] groups, int count) {
		int[] ends = new int[count + 1];
		for (int row : this.order) {
			ends[groups[row] + 1]++;
		}
		Arrays.parallelPrefix(ends, Integer::sum);
		double[] sorted = new double[this.order.length];
		int[] next = ends.clone();
		for (int row : this.order) {
			sorted[next[groups[row]]++] = this.values[row];
		}
		List<Optional<Spread>> spreads = new ArrayList<>();
		for (int group = 0; group < count; group++) {
			spreads.add((ends[group] < ends[group + 1]) ? Optional.of(Spread.of(sorted, ends[group], ends[group + 1]))
					: Optional.empty());
		}
		return spreads;
	}

}
