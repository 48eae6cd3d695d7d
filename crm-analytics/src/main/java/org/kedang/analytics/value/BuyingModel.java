package org.kedang.analytics.value;

import org.hipparchus.special.Gamma;

/**
 * Buy till you die: a customer buys at random times at a steady rate of their own and is
 * lost after a purchase with a probability of their own. Rates differ between customers
 * as gamma(r, &alpha;), probabilities as beta(a, b). With x repeat purchases, the last at
 * t<sub>x</sub>, known for T, and m = 0 for BG/NBD, 1 for MBG/NBD: <pre>
 * L = B(a, b+x+m)/B(a, b) &middot; &Gamma;(r+x)/&Gamma;(r) &middot; &alpha;^r / (&alpha;+T)^(r+x) &middot; (1 + odds)
 * odds = a/(b+x+m-1) &middot; ((&alpha;+T)/(&alpha;+t<sub>x</sub>))^(r+x), and 0 where x + m = 0
 * P(alive) = 1 / (1 + odds)
 * </pre> Times are in the unit of the histories the model was fitted to. Sources: Fader,
 * Hardie, Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2);
 * Batislam, Denizel, Filiztekin (2007), International Journal of Research in Marketing
 * 24(3) for MBG/NBD.
 *
 * @param dropout when a customer may be lost
 * @param r shape of the buying rates; mean rate is r/&alpha;
 * @param alpha scale of the buying rates, in units of time
 * @param a first parameter of the probabilities of being lost; their mean is a/(a+b)
 * @param b second parameter of the probabilities of being lost
 */
public record BuyingModel(Dropout dropout, double r, double alpha, double a, double b) {

	/** a = 1 is a removable singularity of the expectations: this far beside it. */
	private static final double BESIDE_ONE = 1e-6;

	public BuyingModel {
		if (!positive(r) || !positive(alpha) || !positive(a) || !positive(b)) {
			throw new IllegalArgumentException(
					"Parameters are positive: r %s, alpha %s, a %s, b %s".formatted(r, alpha, a, b));
		}
	}

	private static boolean positive(double value) {
		return value > 0 && value < Double.POSITIVE_INFINITY;
	}

	/** Natural logarithm of the likelihood of all histories; 0 for none. */
	public double logLikelihood(BuyingHistories histories) {
		return new LogLikelihood(histories, this.dropout).of(this.r, this.alpha, this.a, this.b);
	}

	/** Probability that the customer has not been lost, 0 to 1. */
	public double probabilityAlive(int repeats, double last, double age) {
		return 1 / (1 + odds(repeats, last, age));
	}

	/**
	 * Expected purchases of the customer in the coming time: <pre>
	 * (a+b+x+m-1)/(a-1) &middot; (1 - ((&alpha;+T)/(&alpha;+T+t))^(r+x) &middot; 2F1(r+x, b+x+m; a+b+x+m-1; t/(&alpha;+T+t))) &middot; P(alive)
	 * </pre>
	 */
	public double expectedPurchases(int repeats, double last, double age, double coming) {
		return purchases(this.r + repeats, this.alpha + age, this.b + repeats + this.dropout.more(), coming)
				* probabilityAlive(repeats, last, age);
	}

	/**
	 * Expected repeat purchases of a customer of whom nothing is known yet, in the time
	 * since the first purchase.
	 */
	public double expectedRepeats(double time) {
		double survivors = (this.dropout == Dropout.AFTER_EVERY) ? this.b / (this.a + this.b) : 1;
		return survivors * purchases(this.r, this.alpha, this.b + this.dropout.more(), time);
	}

	/**
	 * Expected purchases of a customer who is alive. Where customers differ so little in
	 * how they are lost that the series overflows, the probability of being lost after a
	 * purchase is one for all, p = a / (a + b'), b' being {@code survived}, and the
	 * expectation is {@code (1 - (scale / (scale + p t))^shape) / p}.
	 */
	private double purchases(double shape, double scale, double survived, double time) {
		double lost = (Math.abs(this.a - 1) < BESIDE_ONE) ? 1 + BESIDE_ONE : this.a;
		double sum = lost + survived - 1;
		// Euler's transformation of the published form: its terms neither overflow nor
		// grow near z = 1
		double still = Math.exp((1 - lost) * Math.log1p(time / scale))
				* Hypergeometric.of(lost - 1, sum - shape, sum, time / (scale + time));
		double purchases = sum / (lost - 1) * (1 - still);
		if (Double.isFinite(purchases)) {
			return Math.max(0, purchases);
		}
		double each = lost / (lost + survived);
		return -Math.expm1(-shape * Math.log1p(each * time / scale)) / each;
	}

	private double odds(int repeats, double last, double age) {
		double survived = repeats + this.dropout.more();
		if (survived == 0) {
			return 0;
		}
		double waiting = Math.log((this.alpha + age) / (this.alpha + last));
		return this.a / (this.b + survived - 1) * Math.exp((this.r + repeats) * waiting);
	}

	/**
	 * How much likelier the histories are with customers being lost than without: the
	 * gain in log-likelihood over a model in which nobody is ever lost (a = 0), of the
	 * same rates.
	 */
	double gainOverNobodyLost(BuyingHistories histories) {
		double without = 0;
		for (int row = 0; row < histories.rows(); row++) {
			double shape = this.r + histories.repeats(row);
			without += histories.weight(row) * (Gamma.logGamma(shape) - Gamma.logGamma(this.r)
					+ this.r * Math.log(this.alpha) - shape * Math.log(this.alpha + histories.age(row)));
		}
		return logLikelihood(histories) - without;
	}

}
