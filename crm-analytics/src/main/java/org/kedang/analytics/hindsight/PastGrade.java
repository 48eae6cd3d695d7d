package org.kedang.analytics.hindsight;

import java.util.BitSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Whom an earlier day would have given one grade, those of whom it came true first, else
 * in the order in which they passed by.
 *
 * @param promise of which kind
 * @param grade its number in the order of its kind, from 1
 * @param customers their ids
 * @param came of how many of them it came true
 * @param besides whether the other thing did, of each; null where there is none
 * @param amounts what each bought in the time after; null where amounts are not looked at
 */
public record PastGrade(Promise promise, int grade, long[] customers, int came, boolean @Nullable [] besides,
		float @Nullable [] amounts) {

	/**
	 * Picks those with the grade.
	 * @param rows their rows, in the order of all that follows
	 * @param answers of whom it came true
	 */
	static PastGrade of(Promise promise, int grade, int[] rows, long[] customers, BitSet answers, BitSet besides,
			double[] amounts) {
		int[] order = IntStream
			.concat(IntStream.of(rows).filter(answers::get), IntStream.of(rows).filter((row) -> !answers.get(row)))
			.toArray();
		long[] ids = new long[order.length];
		boolean[] others = new boolean[order.length];
		float[] bought = new float[order.length];
		for (int place = 0; place < order.length; place++) {
			ids[place] = customers[order[place]];
			others[place] = besides.get(order[place]);
			bought[place] = (float) amounts[order[place]];
		}
		return new PastGrade(promise, grade, ids, (int) IntStream.of(rows).filter(answers::get).count(),
				promise.hasAmounts() ? null : others, promise.hasAmounts() ? bought : null);
	}

}
