package org.kedang.analytics.churn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows grouped by equal score, ascending. A score that is not a number is left out.
 */
final class ScoreGroups {

	private final double[] scores;

	private final int[] rows;

	private final int[] positives;

	private ScoreGroups(int most) {
		this.scores = new double[most];
		this.rows = new int[most];
		this.positives = new int[most];
	}

	static ScoreGroups of(double[] scores, boolean[] labels) {
		double[] positive = sorted(scores, labels, true);
		double[] negative = sorted(scores, labels, false);
		double[] distinct = Arrays.stream(scores)
			.filter((score) -> !Double.isNaN(score))
			.map((score) -> score + 0.0)
			.sorted()
			.distinct()
			.toArray();
		ScoreGroups groups = new ScoreGroups(distinct.length);
		int p = 0;
		int n = 0;
		for (int g = 0; g < distinct.length; g++) {
			int beforeP = p;
			int beforeN = n;
			while (p < positive.length && positive[p] == distinct[g]) {
				p++;
			}
			while (n < negative.length && negative[n] == distinct[g]) {
				n++;
			}
			groups.scores[g] = distinct[g];
			groups.positives[g] = p - beforeP;
			groups.rows[g] = p - beforeP + n - beforeN;
		}
		return groups;
	}

	private static double[] sorted(double[] scores, boolean[] labels, boolean answer) {
		return IntStream.range(0, scores.length)
			.filter((row) -> labels[row] == answer && !Double.isNaN(scores[row]))
			.mapToDouble((row) -> scores[row] + 0.0)
			.sorted()
			.toArray();
	}

	int size() {
		return this.scores.length;
	}

	double score(int group) {
		return this.scores[group];
	}

	int rows(int group) {
		return this.rows[group];
	}

	int positives(int group) {
		return this.positives[group];
	}

}
