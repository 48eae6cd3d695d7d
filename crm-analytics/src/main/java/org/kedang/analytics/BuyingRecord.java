package org.kedang.analytics;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.value.BuyingModel;

/**
 * The buying model a run fitted.
 *
 * @param model its parameters, times in weeks
 * @param logLikelihood natural logarithm of its likelihood
 * @param customers how many customers it was fitted to
 * @param churnVisible whether their histories show that customers are lost at all
 * @param spendFitted whether amounts to come could be foretold
 * @param trial how such a model did on what is known by now; null where too little is,
 * and in runs of earlier versions
 */
public record BuyingRecord(BuyingModel model, double logLikelihood, int customers, boolean churnVisible,
		boolean spendFitted, @Nullable BuyingTrial trial) {
}
