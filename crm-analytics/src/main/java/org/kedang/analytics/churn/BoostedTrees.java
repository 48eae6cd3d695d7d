package org.kedang.analytics.churn;

import java.util.List;

import org.kedang.analytics.churn.Finding.Kind;

/**
 * Gradient-boosted trees for the logistic loss: log-odds = ln of the odds of all rows +
 * the sum of the values that the trees have for a row, each tree fit by Newton's step to
 * the gradient the trees before it leave. Columns are cut into at most 255 bins by
 * quantiles, every tree sees a share of rows and columns, and rows without a value learn
 * their own direction at each question.
 *
 * <p>
 * The number of trees is the one with the least loss on a share of rows held back; then
 * all rows are learnt from with that many trees. With fewer than ten rows of either
 * answer to hold back it is 50 at most. Rows of one answer only, or none, or without
 * columns, give Laplace's (positives + 1) / (rows + 2), or the rows' share, for
 * everybody.
 *
 * <p>
 * Sources: Friedman, Greedy function approximation: a gradient boosting machine, 2001,
 * and Stochastic gradient boosting, 2002; Chen and Guestrin, XGBoost, 2016; Ke et al.,
 * LightGBM, 2017.
 */
public final class BoostedTrees implements Learner {

	private static final int LEAST_HELD = 10;

	private static final int GUESSED_ROUNDS = 50;

	private final TreeSettings settings;

	private final Runnable pulse;

	public BoostedTrees(TreeSettings settings) {
		this(settings, () -> {
		});
	}

	/**
	 * A learner that can be stopped.
	 * @param pulse is run after every few trees; what it throws ends the learning
	 */
	public BoostedTrees(TreeSettings settings, Runnable pulse) {
		this.settings = settings;
		this.pulse = pulse;
	}

	@Override
	public BoostedModel fit(Features features, boolean[] labels) {
		int positives = Odds.positives(labels);
		if (positives == 0 || positives == labels.length) {
			Finding finding = Finding.of((labels.length == 0) ? Kind.NO_ROWS : Kind.ONE_CLASS);
			return new BoostedModel(List.of(), Odds.logOdds(Odds.succession(labels)), features.width(),
					List.of(finding));
		}
		if (features.width() == 0) {
			return new Boosting(features, labels, this.settings, this.pulse).grow(0);
		}
		int rarer = Math.min(positives, labels.length - positives);
		if (!(this.settings.validationShare() * rarer >= LEAST_HELD)) {
			return new Boosting(features, labels, this.settings, this.pulse)
				.grow(Math.min(this.settings.rounds(), GUESSED_ROUNDS))
				.with(Finding.of(Kind.NO_VALIDATION));
		}
		return new Boosting(features, labels, this.settings, this.pulse).grow(rounds(features, labels));
	}

	/** Holds back every so-manieth fold of the rows. */
	private int rounds(Features features, boolean[] labels) {
		int parts = (int) Math.max(2, Math.round(1 / this.settings.validationShare()));
		Folds folds = Folds.stratified(labels, parts, this.settings.seed());
		int[] learnt = folds.outside(0);
		int[] held = folds.inside(0);
		return new Boosting(features.only(learnt), Folds.only(labels, learnt), this.settings, this.pulse)
			.bestRounds(features.only(held), Folds.only(labels, held));
	}

}
