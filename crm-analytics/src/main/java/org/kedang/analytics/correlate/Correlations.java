package org.kedang.analytics.correlate;

import org.hipparchus.special.Beta;

/**
 * Pearson's and Spearman's coefficients with two-sided p-values. Not a number and
 * infinite are refused; fewer than three pairs, or a figure that is the same for all,
 * have no coefficient.
 */
public final class Correlations {

	private Correlations() {
	}

	/**
	 * Pearson's r = Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)²·Σ(y−ȳ)²), how close the pairs are to a
	 * straight line. p from t = r·√((n−2)/(1−r²)) with n−2 degrees of freedom, exact
	 * where both figures are normally distributed; written by the incomplete beta
	 * function it is I(1−r²; (n−2)/2, 1/2). Source: Fisher, 1915; Press et al., Numerical
	 * Recipes, 14.5.
	 */
	public static Correlation pearson(double[] x, double[] y) {
		checkPairs(x, y);
		return (x.length < 3) ? tooFew(x) : measure(x, y, false);
	}

	/**
	 * Spearman's ρ, Pearson's r of the ranks, equal values sharing the mean of their
	 * ranks: how close the pairs are to any rising or falling curve. Up to eight pairs p
	 * is exact: the share of all n! orders of one figure with a |ρ| at least as large,
	 * ties included. Above, it comes from the t distribution as for r, which is an
	 * approximation good to about 0.01 from n = 9 on. Source: Spearman, 1904; Kendall,
	 * Rank correlation methods.
	 */
	public static Correlation spearman(double[] x, double[] y) {
		checkPairs(x, y);
		return (x.length < 3) ? tooFew(x) : measure(Ranks.of(x), Ranks.of(y), x.length <= Permutations.MOST);
	}

	private static void checkPairs(double[] x, double[] y) {
		if (x.length != y.length) {
			throw new IllegalArgumentException(x.length + " and " + y.length + " values are no pairs");
		}
		for (int i = 0; i < x.length; i++) {
			if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
				throw new IllegalArgumentException(
						"Pair %d is %s and %s".formatted(i, Double.toString(x[i]), Double.toString(y[i])));
			}
		}
	}

	private static Correlation tooFew(double[] x) {
		return new Correlation.Unmeasured(x.length, Correlation.Reason.TOO_FEW);
	}

	private static Correlation measure(double[] x, double[] y, boolean exact) {
		double[] first = Centred.of(x);
		double[] second = Centred.of(y);
		if (first.length == 0 || second.length == 0) {
			return new Correlation.Unmeasured(x.length,
					(first.length == 0) ? Correlation.Reason.FIRST_CONSTANT : Correlation.Reason.SECOND_CONSTANT);
		}
		double r = Math.max(-1, Math.min(1, Centred.product(first, second)));
		double p = exact ? Permutations.shareBeyond(first, second, r)
				: Beta.regularizedBeta((1 - r) * (1 + r), (x.length - 2) / 2.0, 0.5);
		return new Correlation.Measured(x.length, r, p, exact);
	}

}
