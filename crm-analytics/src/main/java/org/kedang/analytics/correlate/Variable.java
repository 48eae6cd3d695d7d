package org.kedang.analytics.correlate;

import org.hipparchus.special.Beta;
import org.jspecify.annotations.Nullable;

/**
 * One figure of some customers, to be correlated with others of the same customers in the
 * same order: centred and ranked once, however many others there are. Not for several
 * threads.
 *
 * @see Correlations what the coefficients are
 */
public final class Variable {

	private final double[] values;

	private double @Nullable [] centred;

	private double @Nullable [] ranks;

	/**
	 * A figure.
	 * @param values one a customer, not changed any more afterwards
	 * @throws IllegalArgumentException if one is not a number or infinite
	 */
	public Variable(double[] values) {
		for (int i = 0; i < values.length; i++) {
			if (!Double.isFinite(values[i])) {
				throw new IllegalArgumentException("Value %d is %s".formatted(i, Double.toString(values[i])));
			}
		}
		this.values = values;
	}

	/** Pearson's r of this figure, the first, and another. */
	public Correlation pearson(Variable other) {
		return isTooFew(other) ? tooFew() : measure(centred(), other.centred(), false);
	}

	/** Spearman's ρ of this figure, the first, and another. */
	public Correlation spearman(Variable other) {
		return isTooFew(other) ? tooFew() : measure(ranks(), other.ranks(), this.values.length <= Permutations.MOST);
	}

	private boolean isTooFew(Variable other) {
		if (this.values.length != other.values.length) {
			throw new IllegalArgumentException(
					this.values.length + " and " + other.values.length + " values are no pairs");
		}
		return this.values.length < 3;
	}

	private Correlation tooFew() {
		return new Correlation.Unmeasured(this.values.length, Correlation.Reason.TOO_FEW);
	}

	private double[] centred() {
		double[] known = this.centred;
		if (known == null) {
			known = Centred.of(this.values);
			this.centred = known;
		}
		return known;
	}

	private double[] ranks() {
		double[] known = this.ranks;
		if (known == null) {
			known = Centred.of(Ranks.of(this.values));
			this.ranks = known;
		}
		return known;
	}

	private Correlation measure(double[] first, double[] second, boolean exact) {
		int n = this.values.length;
		if (first.length == 0 || second.length == 0) {
			return new Correlation.Unmeasured(n,
					(first.length == 0) ? Correlation.Reason.FIRST_CONSTANT : Correlation.Reason.SECOND_CONSTANT);
		}
		double r = Math.max(-1, Math.min(1, Centred.product(first, second)));
		double p = exact ? Permutations.shareBeyond(first, second, r)
				: Beta.regularizedBeta((1 - r) * (1 + r), (n - 2) / 2.0, 0.5);
		return new Correlation.Measured(n, r, p, exact);
	}

}
