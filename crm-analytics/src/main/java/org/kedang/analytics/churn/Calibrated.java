package org.kedang.analytics.churn;

import java.util.List;

/**
 * Corrects a learner's probabilities by what models learnt from the other folds said of
 * each row, so that no row corrects a model that knew it. The model itself is then learnt
 * from all rows. Log-odds and contributions stay the model's own; only its probabilities
 * are corrected.
 */
public final class Calibrated implements Learner {

	private final Learner learner;

	private final int folds;

	private final long seed;

	/**
	 * A learner that corrects another.
	 * @param folds how many times more the other one learns for that
	 */
	public Calibrated(Learner learner, int folds, long seed) {
		this.learner = learner;
		this.folds = folds;
		this.seed = seed;
	}

	@Override
	public Model fit(Features features, boolean[] labels) {
		double[] honest = Folds.stratified(labels, this.folds, this.seed).probabilities(this.learner, features, labels);
		return new Corrected(this.learner.fit(features, labels), Calibration.choose(honest, labels, this.seed));
	}

	/** A model with corrected probabilities. */
	private record Corrected(Model model, Calibration calibration) implements Model {

		@Override
		public double logOdds(double[] row) {
			return this.model.logOdds(row);
		}

		@Override
		public double base() {
			return this.model.base();
		}

		@Override
		public double[] contributions(double[] row) {
			return this.model.contributions(row);
		}

		@Override
		public List<Finding> findings() {
			return this.model.findings();
		}

		@Override
		public List<Coefficient> coefficients() {
			return this.model.coefficients();
		}

		@Override
		public double probability(double[] row) {
			return this.calibration.apply(this.model.probability(row));
		}

	}

}
