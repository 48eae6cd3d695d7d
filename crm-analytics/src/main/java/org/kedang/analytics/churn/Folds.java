package org.kedang.analytics.churn;

import java.util.stream.IntStream;

/**
 * Rows dealt out to folds at random, so that each fold has its share of both answers.
 */
public final class Folds {

	private final int[] folds;

	private final int count;

	private Folds(int[] folds, int count) {
		this.folds = folds;
		this.count = count;
	}

	/** Deals out rows; with fewer rows than folds some folds stay empty. */
	public static Folds stratified(boolean[] labels, int count, long seed) {
		int[] rows = IntStream.range(0, labels.length).toArray();
		new Luck(seed).shuffle(rows);
		int[] folds = new int[labels.length];
		int dealt = 0;
		for (boolean answer : new boolean[] { true, false }) {
			for (int row : rows) {
				if (labels[row] == answer) {
					folds[row] = dealt++ % count;
				}
			}
		}
		return new Folds(folds, count);
	}

	public int count() {
		return this.count;
	}

	/** The rows of a fold, ascending. */
	public int[] inside(int fold) {
		return IntStream.range(0, this.folds.length).filter((row) -> this.folds[row] == fold).toArray();
	}

	/** The rows of all other folds, ascending. */
	public int[] outside(int fold) {
		return IntStream.range(0, this.folds.length).filter((row) -> this.folds[row] != fold).toArray();
	}

	/** The answers of some rows. */
	public static boolean[] only(boolean[] labels, int[] chosen) {
		boolean[] fewer = new boolean[chosen.length];
		for (int i = 0; i < chosen.length; i++) {
			fewer[i] = labels[chosen[i]];
		}
		return fewer;
	}

	/**
	 * The probability of each row by a model learnt from the other folds.
	 */
	double[] probabilities(Learner learner, Features features, boolean[] labels) {
		double[] probabilities = new double[labels.length];
		for (int fold = 0; fold < this.count; fold++) {
			int[] learnt = outside(fold);
			Model model = learner.fit(features.only(learnt), only(labels, learnt));
			for (int row : inside(fold)) {
				probabilities[row] = model.probability(features.row(row));
			}
		}
		return probabilities;
	}

}
