package org.kedang.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * Precision, recall and their harmonic mean.
 *
 * @param precision share of what was found that is true
 * @param recall share of what is true that was found
 */
record MatchScore(double precision, double recall) {

	static MatchScore of(long hits, long found, long all) {
		return new MatchScore((found == 0) ? 1 : (double) hits / found, (all == 0) ? 1 : (double) hits / all);
	}

	/** Over all pairs of records that groups put together. */
	static MatchScore pairwise(int[] groups, int[] truth) {
		Map<Long, Integer> both = new HashMap<>();
		Map<Integer, Integer> found = new HashMap<>();
		Map<Integer, Integer> all = new HashMap<>();
		count(groups, truth, both, found, all);
		return of(pairs(both), pairs(found), pairs(all));
	}

	/**
	 * B-cubed: the mean over records of how much of their group is true, and how much of
	 * their true group was found.
	 */
	static MatchScore bCubed(int[] groups, int[] truth) {
		Map<Long, Integer> both = new HashMap<>();
		Map<Integer, Integer> found = new HashMap<>();
		Map<Integer, Integer> all = new HashMap<>();
		count(groups, truth, both, found, all);
		double precision = 0;
		double recall = 0;
		for (int i = 0; i < groups.length; i++) {
			double common = both.getOrDefault((long) groups[i] << 32 | truth[i], 0);
			precision += common / found.getOrDefault(groups[i], 1);
			recall += common / all.getOrDefault(truth[i], 1);
		}
		return new MatchScore(precision / groups.length, recall / groups.length);
	}

	private static void count(int[] groups, int[] truth, Map<Long, Integer> both, Map<Integer, Integer> found,
			Map<Integer, Integer> all) {
		for (int i = 0; i < groups.length; i++) {
			both.merge((long) groups[i] << 32 | truth[i], 1, Integer::sum);
			found.merge(groups[i], 1, Integer::sum);
			all.merge(truth[i], 1, Integer::sum);
		}
	}

	private static long pairs(Map<?, Integer> sizes) {
		return sizes.values().stream().mapToLong((size) -> (long) size * (size - 1) / 2).sum();
	}

	double f1() {
		return (this.precision + this.recall == 0) ? 0
				: 2 * this.precision * this.recall / (this.precision + this.recall);
	}

	@Override
	public String toString() {
		return String.format("precision %.5f, recall %.5f, F1 %.5f", this.precision, this.recall, f1());
	}

}
