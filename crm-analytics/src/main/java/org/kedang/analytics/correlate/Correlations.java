package org.kedang.analytics.correlate;

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
		return new Variable(x).pearson(new Variable(y));
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
		return new Variable(x).spearman(new Variable(y));
	}

}
