package org.kedang.analytics.value;

import org.hipparchus.special.Gamma;

/**
 * The log-likelihood of histories under a {@link BuyingModel}, quick to ask again and
 * again: what depends on the number of purchases alone is reckoned once a number.
 */
final class LogLikelihood {

	private final BuyingHistories histories;

	private final int more;

	/** By number of repeat purchases: the part of the likelihood that knows no time. */
	private final double[] timeless;

	/** By number of repeat purchases: a / (b + x + m - 1). */
	private final double[] lost;

	private final boolean[] seen;

	LogLikelihood(BuyingHistories histories, Dropout dropout) {
		this.histories = histories;
		this.more = dropout.more();
		this.timeless = new double[histories.most() + 1];
		this.lost = new double[histories.most() + 1];
		this.seen = new boolean[histories.most() + 1];
		for (int row = 0; row < histories.rows(); row++) {
			this.seen[histories.repeats(row)] = true;
		}
	}

	double of(double r, double alpha, double a, double b) {
		count(r, alpha, a, b);
		double sum = 0;
		for (int row = 0; row < this.histories.rows(); row++) {
			int repeats = this.histories.repeats(row);
			double known = Math.log(alpha + this.histories.age(row));
			double one = this.timeless[repeats] - (r + repeats) * known;
			if (this.lost[repeats] > 0) {
				double waiting = known - Math.log(alpha + this.histories.last(row));
				one += Math.log1p(this.lost[repeats] * Math.exp((r + repeats) * waiting));
			}
			sum += this.histories.weight(row) * one;
		}
		return sum;
	}

	private void count(double r, double alpha, double a, double b) {
		double none = r * Math.log(alpha) - Gamma.logGamma(r) + Gamma.logGamma(a + b) - Gamma.logGamma(b);
		for (int repeats = 0; repeats < this.seen.length; repeats++) {
			if (this.seen[repeats]) {
				double survived = repeats + this.more;
				this.timeless[repeats] = none + Gamma.logGamma(r + repeats) + Gamma.logGamma(b + survived)
						- Gamma.logGamma(a + b + survived);
				this.lost[repeats] = (survived == 0) ? 0 : a / (b + survived - 1);
			}
		}
	}

}
