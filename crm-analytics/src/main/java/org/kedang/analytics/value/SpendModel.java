package org.kedang.analytics.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.hipparchus.special.Gamma;

/**
 * The Gamma-Gamma model of what a customer spends: amounts of one customer scatter about
 * a mean of their own as gamma(p, &nu;), and &nu; differs between customers as gamma(q,
 * v). For x purchases of mean z: <pre>
 * ln L = ln&Gamma;(px+q) - ln&Gamma;(px) - ln&Gamma;(q) + q ln v + (px-1) ln z + px ln x - (px+q) ln(v + xz)
 * E(mean | x, z) = p (v + xz) / (px + q - 1)
 * </pre> It supposes that how much and how often somebody buys have nothing to do with
 * each other. Source: Fader, Hardie, Lee (2005), RFM and CLV, Journal of Marketing
 * Research 42(4); Fader, Hardie (2013), The Gamma-Gamma model of monetary value.
 *
 * @param p shape of a customer's amounts
 * @param q shape of the differences between customers
 * @param v scale of the differences, in units of money
 */
public record SpendModel(double p, double q, double v) {

	/** So many customers with purchases are wanted before anything is fitted. */
	public static final int CUSTOMERS = 30;

	public SpendModel {
		if (!(p > 0 && q > 0 && v > 0)) {
			throw new IllegalArgumentException("Parameters are positive: p %s, q %s, v %s".formatted(p, q, v));
		}
	}

	/**
	 * Fits the model by maximum likelihood. Customers without a purchase, or whose mean
	 * is not positive, tell nothing and are left out.
	 * @param purchases of each customer
	 * @param means what each customer spent on a purchase, on average
	 * @return nothing where fewer than {@value #CUSTOMERS} customers are left
	 */
	public static Optional<SpendModel> fit(int[] purchases, double[] means) {
		int[] told = IntStream.range(0, purchases.length)
			.filter((i) -> purchases[i] > 0 && means[i] > 0 && means[i] < Double.POSITIVE_INFINITY)
			.toArray();
		if (told.length < CUSTOMERS) {
			return Optional.empty();
		}
		double unit = Arrays.stream(told).mapToDouble((i) -> means[i]).average().orElseThrow();
		LikelihoodSearch search = new LikelihoodSearch(
				(s) -> new SpendModel(s[0], s[1], s[2] * unit).logLikelihood(told, purchases, means), 3);
		double[] found = search
			.from(List.of(new double[] { 2, 3, 1 }, new double[] { 6, 4, 0.5 }, new double[] { 1, 10, 10 }));
		return Optional.of(new SpendModel(found[0], found[1], found[2] * unit));
	}

	/** Natural logarithm of the likelihood of all customers with purchases. */
	public double logLikelihood(int[] purchases, double[] means) {
		return logLikelihood(
				IntStream.range(0, purchases.length).filter((i) -> purchases[i] > 0 && means[i] > 0).toArray(),
				purchases, means);
	}

	private double logLikelihood(int[] told, int[] purchases, double[] means) {
		double sum = told.length * (this.q * Math.log(this.v) - Gamma.logGamma(this.q));
		for (int i : told) {
			double x = purchases[i];
			double px = this.p * x;
			sum += Gamma.logGamma(px + this.q) - Gamma.logGamma(px) + (px - 1) * Math.log(means[i]) + px * Math.log(x)
					- (px + this.q) * Math.log(this.v + x * means[i]);
		}
		return sum;
	}

	/**
	 * Expected amount of a purchase of the customer, between the customer's own mean and
	 * everybody's. Where q &le; 1 and there is no purchase it has no value: NaN.
	 */
	public double expectedSpend(int purchases, double mean) {
		double below = this.p * purchases + this.q - 1;
		return (below > 0) ? this.p * (this.v + purchases * mean) / below : Double.NaN;
	}

}
