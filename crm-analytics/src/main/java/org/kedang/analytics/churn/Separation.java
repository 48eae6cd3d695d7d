package org.kedang.analytics.churn;

/**
 * How well scores of any scale tell rows that came true from those that did not. Rows
 * whose score is not a number are left out. Both are NaN where all rows have one answer,
 * or there are none.
 *
 * <ul>
 * <li>AUC: how often a positive row's score is above a negative one's, equal ones
 * counting half (Mann and Whitney 1947); 0.5 is luck, 1 perfect.</li>
 * <li>KS: the greatest distance of the two answers' distributions of scores, 0 to 1.</li>
 * </ul>
 *
 * @param auc area under the ROC curve
 * @param ks Kolmogorov and Smirnov's distance
 */
public record Separation(double auc, double ks) {

	/** Of scores, the greater the surer, and what came. */
	public static Separation of(double[] scores, boolean[] labels) {
		return of(ScoreGroups.of(scores, labels));
	}

	static Separation of(ScoreGroups groups) {
		int rows = 0;
		int positives = 0;
		for (int g = 0; g < groups.size(); g++) {
			rows += groups.rows(g);
			positives += groups.positives(g);
		}
		return new Separation(auc(groups, rows, positives), ks(groups, rows, positives));
	}

	private static double auc(ScoreGroups groups, int rows, int positives) {
		double wins = 0;
		double below = 0;
		for (int g = 0; g < groups.size(); g++) {
			int negatives = groups.rows(g) - groups.positives(g);
			wins += groups.positives(g) * (below + negatives / 2.0);
			below += negatives;
		}
		return wins / ((double) positives * (rows - positives));
	}

	private static double ks(ScoreGroups groups, int rows, int positives) {
		if (positives == 0 || positives == rows) {
			return Double.NaN;
		}
		double most = 0;
		double yes = 0;
		double no = 0;
		for (int g = 0; g < groups.size(); g++) {
			yes += groups.positives(g);
			no += groups.rows(g) - groups.positives(g);
			most = Math.max(most, Math.abs(no / (rows - positives) - yes / positives));
		}
		return most;
	}

}
