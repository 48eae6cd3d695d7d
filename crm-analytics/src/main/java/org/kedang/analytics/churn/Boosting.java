package org.kedang.analytics.churn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Adds tree to tree, each fit to what the trees before leave unexplained.
 */
final class Boosting {

	/** So many trees grow between two pulses. */
	private static final int PULSE = 10;

	private final Features features;

	private final boolean[] labels;

	private final TreeSettings settings;

	private final Runnable pulse;

	private final Bins bins;

	private final Luck luck;

	private final double[] logOdds;

	private final List<Tree> trees = new ArrayList<>();

	private final double start;

	Boosting(Features features, boolean[] labels, TreeSettings settings, Runnable pulse) {
		this.features = features;
		this.labels = labels;
		this.settings = settings;
		this.pulse = pulse;
		this.bins = Bins.of(features, settings.bins());
		this.luck = new Luck(settings.seed());
		this.logOdds = new double[labels.length];
		this.start = Odds.logOdds((double) Odds.positives(labels) / labels.length);
		Arrays.fill(this.logOdds, this.start);
	}

	/** Adds so many trees. */
	BoostedModel grow(int rounds) {
		for (int round = 0; round < rounds; round++) {
			addTree();
		}
		return new BoostedModel(this.trees, this.start, this.features.width(), List.of());
	}

	/** The number of trees with the least loss on rows not learnt from. */
	int bestRounds(Features held, boolean[] answers) {
		double[] reached = new double[answers.length];
		Arrays.fill(reached, this.start);
		double least = loss(reached, answers);
		int best = 0;
		for (int round = 1; round <= this.settings.rounds() && round - best <= this.settings.patience(); round++) {
			Tree tree = addTree();
			for (int i = 0; i < reached.length; i++) {
				reached[i] += tree.value(held, i);
			}
			double loss = loss(reached, answers);
			if (loss < least) {
				least = loss;
				best = round;
			}
		}
		return best;
	}

	private static double loss(double[] logOdds, boolean[] answers) {
		double sum = 0;
		for (int i = 0; i < answers.length; i++) {
			sum += Odds.lossOf(logOdds[i], answers[i]);
		}
		return sum;
	}

	private Tree addTree() {
		double[] gradient = new double[this.labels.length];
		double[] weight = new double[this.labels.length];
		for (int i = 0; i < gradient.length; i++) {
			double probability = Odds.probability(this.logOdds[i]);
			gradient[i] = (this.labels[i] ? 1 : 0) - probability;
			weight[i] = probability * (1 - probability);
		}
		int[] rows = this.luck.some(this.labels.length, this.settings.rowShare());
		int[] columns = this.luck.some(this.bins.columns(), this.settings.columnShare());
		Tree tree = new TreeGrower(this.bins, this.settings, gradient, weight, rows, columns).grow();
		for (int i = 0; i < this.logOdds.length; i++) {
			this.logOdds[i] += tree.value(this.features, i);
		}
		this.trees.add(tree);
		if (this.trees.size() % PULSE == 0) {
			this.pulse.run();
		}
		return tree;
	}

}
