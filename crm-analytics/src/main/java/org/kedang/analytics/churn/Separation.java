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

	/** The normal distribution's 97.5 % quantile: 95 % lie within it on both sides. */
	public static final double NORMAL = 1.959963984540054;

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

	/**
	 * By how much an AUC may be off by luck, 95 times in 100: 1.96 standard errors, with
	 * {@code SE² = (A(1−A) + (p−1)(A/(2−A) − A²) + (n−1)(2A²/(1+A) − A²)) / (p·n)}.
	 * Source: Hanley and McNeil, The meaning and use of the area under a ROC curve,
	 * Radiology 143, 1982.
	 * @param auc A, 0 to 1
	 * @param positives p, of how many it came true
	 * @param negatives n, of how many it did not
	 */
	public static double luck(double auc, int positives, int negatives) {
		double square = auc * auc;
		double variance = (auc * (1 - auc) + (positives - 1) * (auc / (2 - auc) - square)
				+ (negatives - 1) * (2 * square / (1 + auc) - square)) / ((double) positives * negatives);
		return NORMAL * Math.sqrt(variance);
	}

}
