package org.kedang.analytics.churn;

/**
 * How boosted trees are grown.
 *
 * @param rounds most trees
 * @param rate share of each tree's step that is taken, above 0 to 1
 * @param depth most questions from the root of a tree to a leaf, at least 1
 * @param leaves most leaves of a tree, at least 2
 * @param leastWeight least Σ p (1 − p) of a leaf
 * @param l2 weight of the penalty on the squares of the leaves' values
 * @param rowShare share of rows each tree sees
 * @param columnShare share of columns each tree sees
 * @param bins most bins of a column with the one for missing values, 3 to 255
 * @param validationShare share of rows held back to choose the number of trees
 * @param patience rounds without improvement on those after which growing ends
 * @param seed of all luck
 */
public record TreeSettings(int rounds, double rate, int depth, int leaves, double leastWeight, double l2,
		double rowShare, double columnShare, int bins, double validationShare, int patience, long seed) {

	public TreeSettings {
		if (rounds < 0 || depth < 1 || leaves < 2 || bins < 3 || bins > 255 || !(leastWeight >= 0) || !(l2 >= 0)
				|| !share(rate) || !share(rowShare) || !share(columnShare) || !(validationShare < 1)) {
			throw new IllegalArgumentException("Settings out of range");
		}
	}

	private static boolean share(double value) {
		return value > 0 && value <= 1;
	}

	/** Fewer trees that step further, for everybody's scores every night. */
	public static TreeSettings quick(long seed) {
		return new TreeSettings(200, 0.1, 3, 8, 4, 1, 0.5, 0.7, 128, 0.2, 20, seed);
	}

	/** Many small, shallow trees. */
	public static TreeSettings usual(long seed) {
		return new TreeSettings(600, 0.05, 3, 8, 4, 1, 0.5, 0.5, 255, 0.2, 40, seed);
	}

}
