package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where the cuts come from: the customers themselves, or fixed thresholds.
 */
public sealed interface ScoreRule {

	/**
	 * The cuts for these customers.
	 * @param figures the customers to score, at least one
	 * @param byAmount their indexes, the largest amount first
	 * @return four cuts for each figure
	 */
	Cuts cuts(Figures figures, int[] byAmount);

	/**
	 * Quintiles of the values: cut k (1 to 4) is found by linear interpolation between
	 * the order statistics around position (n-1)·k/5, in exact decimals. One customer
	 * alone is cut at its own values, four times.
	 */
	record Quintiles() implements ScoreRule {

		@Override
		public Cuts cuts(Figures figures, int[] byAmount) {
			int[] recency = figures.sortedRecency();
			int[] frequency = figures.sortedFrequency();
			int last = figures.size() - 1;
			return new Cuts(of(last, (position) -> BigDecimal.valueOf(recency[position])),
					of(last, (position) -> BigDecimal.valueOf(frequency[position])),
					of(last, (position) -> figures.monetary(byAmount[last - position])));
		}

		private static List<BigDecimal> of(int last, IntFunction<BigDecimal> ascending) {
			return List.of(cut(last, 1, ascending), cut(last, 2, ascending), cut(last, 3, ascending),
					cut(last, 4, ascending));
		}

		private static BigDecimal cut(int last, int k, IntFunction<BigDecimal> ascending) {
			long fifths = (long) last * k;
			int position = (int) (fifths / 5);
			int remainder = (int) (fifths % 5);
			BigDecimal lower = ascending.apply(position);
			if (remainder == 0) {
				return Decimals.plain(lower);
			}
			BigDecimal step = ascending.apply(position + 1).subtract(lower);
			return Decimals.plain(lower.add(step.multiply(BigDecimal.valueOf(2L * remainder, 1))));
		}

	}

	/**
	 * The same cuts for every run, set by hand.
	 *
	 * @param cuts four for each figure
	 */
	record Thresholds(Cuts cuts) implements ScoreRule {

		public Thresholds {
			if (cuts.recency().isEmpty() || cuts.frequency().isEmpty() || cuts.monetary().isEmpty()) {
				throw new IllegalArgumentException("Four thresholds are wanted for each figure");
			}
		}

		@Override
		public Cuts cuts(Figures figures, int[] byAmount) {
			return this.cuts;
		}

	}

}
