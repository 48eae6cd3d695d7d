package org.kedang.ingest.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts records that mean the same customer together: average link inside connected
 * components. Two groups become one as long as the mean weight of all pairs across them
 * reaches the threshold, so that one accidental likeness does not chain two customers
 * together. Components too large to be looked at whole are cut at their weakest pairs
 * first.
 */
public final class Clustering {

	/** Single weights count up to so many bits either way. */
	private static final float MOST_BITS = 30;

	private static final float NEVER = -10_000;

	private static final int LARGEST = 1_000;

	private static final double STEP = 2;

	private static final int PARTS = 32;

	private final Scorer scorer;

	private final boolean byRule;

	private final double threshold;

	private Clustering(Scorer scorer, boolean byRule, double threshold) {
		this.scorer = scorer;
		this.byRule = byRule;
		this.threshold = threshold;
	}

	/**
	 * Groups of records that may be merged unseen: the threshold is the model's
	 * probability of the same, and rules are kept (no two different identity numbers in
	 * one group).
	 */
	public static Clustering automatic(Scorer scorer) {
		return new Clustering(scorer, true, Bits.of(scorer.model().sameFrom()));
	}

	/**
	 * Groups by weight alone.
	 * @param threshold mean bits from which groups are joined
	 */
	public static Clustering byWeight(Scorer scorer, double threshold) {
		return new Clustering(scorer, false, threshold);
	}

	/**
	 * The group of each record, called by its first record.
	 * @param pairs all that reach the threshold, at least
	 */
	public int[] of(ScoredPairs pairs) {
		int[] groups = new int[this.scorer.table().size()];
		Arrays.setAll(groups, (row) -> row);
		List<int[]> components = Components.of(pairs, groups.length, (i) -> links(pairs, i, this.threshold));
		List<int[]> small = new ArrayList<>();
		components.forEach((component) -> cut(component, pairs, this.threshold, small));
		IntStream.range(0, PARTS).parallel().forEach((part) -> group(small, part, groups));
		return groups;
	}

	private boolean links(ScoredPairs pairs, int index, double least) {
		return this.byRule ? pairs.verdict(index) == Verdict.SAME : pairs.bits(index) >= least;
	}

	private void cut(int[] component, ScoredPairs pairs, double least, List<int[]> small) {
		if (component.length <= LARGEST) {
			small.add(component);
			return;
		}
		double next = least + STEP;
		Components.within(component, pairs, (i) -> links(pairs, i, this.threshold) && pairs.bits(i) >= next)
			.forEach((part) -> cut(part, pairs, next, small));
	}

	private void group(List<int[]> components, int part, int[] groups) {
		Scorer own = this.scorer.copy();
		for (int i = part; i < components.size(); i += PARTS) {
			group(components.get(i), own, groups);
		}
	}

	private void group(int[] rows, Scorer own, int[] groups) {
		float[][] weights = weights(rows, own);
		int[] tree = new AverageLink(weights, (float) this.threshold).groups();
		for (int i = 0; i < rows.length; i++) {
			groups[rows[i]] = rows[tree[i]];
		}
	}

	private float[][] weights(int[] rows, Scorer own) {
		float[][] weights = new float[rows.length][rows.length];
		for (int i = 0; i < rows.length; i++) {
			for (int j = 0; j < i; j++) {
				weights[i][j] = weight(own, rows[j], rows[i]);
				weights[j][i] = weights[i][j];
			}
		}
		return weights;
	}

	private float weight(Scorer own, int a, int b) {
		if (!own.table().mayPair(a, b)) {
			return NEVER;
		}
		double bits = own.bits(a, b);
		float weight = Math.max(-MOST_BITS, Math.min(MOST_BITS, (float) bits));
		if (!this.byRule) {
			return weight;
		}
		return switch (own.ruling()) {
			case SAME -> MOST_BITS;
			case DIFFERENT -> NEVER;
			case REVIEW, CONFLICT -> Math.min(weight, 0);
			case NONE -> weight;
		};
	}

}
