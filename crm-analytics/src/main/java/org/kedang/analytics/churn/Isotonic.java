package org.kedang.analytics.churn;

import java.util.Arrays;

/**
 * Isotonic regression: the step function that never falls with the least squared error,
 * by pooling adjacent violators; straight lines between the steps' mean scores keep
 * scores apart. Steps of one answer only are held at Laplace's (positives + 1) / (rows +
 * 2), or their neighbour's share where that is nearer, so that nothing is called
 * impossible. No rows correct nothing to 0.5. Source: Zadrozny and Elkan, Transforming
 * classifier scores into accurate multiclass probability estimates, 2002.
 */
final class Isotonic implements Calibration {

	private final double[] scores;

	private final double[] rows;

	private final double[] positives;

	private int blocks;

	private Isotonic(int most) {
		this.scores = new double[most];
		this.rows = new double[most];
		this.positives = new double[most];
	}

	static Isotonic of(double[] probabilities, boolean[] labels) {
		ScoreGroups groups = ScoreGroups.of(probabilities, labels);
		Isotonic isotonic = new Isotonic(groups.size());
		for (int group = 0; group < groups.size(); group++) {
			isotonic.add(groups.score(group) * groups.rows(group), groups.rows(group), groups.positives(group));
		}
		return isotonic;
	}

	/** Pools the blocks before as long as their share is not below. */
	private void add(double scoreSum, double rowCount, double positiveCount) {
		double score = scoreSum;
		double row = rowCount;
		double positive = positiveCount;
		while (this.blocks > 0 && this.positives[this.blocks - 1] * row >= positive * this.rows[this.blocks - 1]) {
			this.blocks--;
			score += this.scores[this.blocks] * this.rows[this.blocks];
			row += this.rows[this.blocks];
			positive += this.positives[this.blocks];
		}
		this.scores[this.blocks] = score / row;
		this.rows[this.blocks] = row;
		this.positives[this.blocks++] = positive;
	}

	/** Only the first block can be all negative, only the last all positive. */
	private double share(int block) {
		double held = (this.positives[block] + 1) / (this.rows[block] + 2);
		double share = plainShare(block);
		if (share == 0) {
			return (block + 1 < this.blocks) ? Math.min(held, plainShare(block + 1)) : held;
		}
		if (share == 1) {
			return (block > 0) ? Math.max(held, plainShare(block - 1)) : held;
		}
		return share;
	}

	private double plainShare(int block) {
		return this.positives[block] / this.rows[block];
	}

	@Override
	public double apply(double probability) {
		if (this.blocks == 0) {
			return 0.5;
		}
		int place = Arrays.binarySearch(this.scores, 0, this.blocks, probability);
		int above = (place >= 0) ? place : -place - 1;
		if (place >= 0 || above == 0 || above == this.blocks) {
			return share(Math.min(above, this.blocks - 1));
		}
		double way = (probability - this.scores[above - 1]) / (this.scores[above] - this.scores[above - 1]);
		return share(above - 1) + way * (share(above) - share(above - 1));
	}

}
