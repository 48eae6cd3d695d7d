package org.kedang.analytics.value;

import java.util.List;
import java.util.Optional;

/**
 * A {@link BuyingModel} fitted to a firm's customers by maximum likelihood.
 *
 * @param model the likeliest model
 * @param logLikelihood natural logarithm of its likelihood
 * @param customers how many customers it was fitted to
 * @param churnVisible whether the histories show that customers are lost at all. Where
 * they do not, probabilities of being alive say nothing: a customer has only not bought
 * for long
 */
public record BuyingFit(BuyingModel model, double logLikelihood, int customers, boolean churnVisible) {

	/** So many customers have to have bought again before anything is fitted. */
	public static final int REPEATERS = 30;

	/**
	 * A gain in log-likelihood of 3, twice which exceeds the 95 % quantile of chi-squared
	 * with two degrees of freedom (5.99).
	 */
	private static final double GAIN = 3;

	/** Fewer than one purchase in a hundred being the last is as good as none. */
	private static final double LOSS = 0.01;

	/**
	 * Fits the model.
	 * @return nothing where fewer than {@value #REPEATERS} customers have bought again,
	 * or nobody has been known for any time
	 */
	public static Optional<BuyingFit> of(BuyingHistories histories, Dropout dropout) {
		double rate = histories.rate();
		if (histories.repeaters() < REPEATERS || rate == 0) {
			return Optional.empty();
		}
		// in units of the longest time, whatever the caller's unit, the bounds of the
		// search mean the same
		double unit = histories.longest();
		LogLikelihood logLikelihood = new LogLikelihood(histories, dropout);
		LikelihoodSearch search = new LikelihoodSearch((p) -> logLikelihood.of(p[0], p[1] * unit, p[2], p[3]), 4);
		double[] found = search.from(List.of(new double[] { 0.5, 0.5 / rate / unit, 0.5, 2 },
				new double[] { 0.25, 0.1 / rate / unit, 1, 3 }, new double[] { 1.5, 1.5 / rate / unit, 0.1, 2 }));
		BuyingModel model = new BuyingModel(dropout, found[0], found[1] * unit, found[2], found[3]);
		boolean lost = model.a() / (model.a() + model.b()) >= LOSS && model.gainOverNobodyLost(histories) >= GAIN;
		return Optional.of(new BuyingFit(model, search.height(), histories.customers(), lost));
	}

}
