package org.kedang.analytics.churn;

/** The learners that compete with the plain rule, each with calibrated probabilities. */
public enum LearnerKind {

	/** Logistic regression with a ridge of 1. */
	LOGISTIC {
		@Override
		Learner plain(Runnable pulse) {
			return new LogisticRegression(1);
		}
	},

	/** Gradient-boosted trees. */
	TREES {
		@Override
		Learner plain(Runnable pulse) {
			return new BoostedTrees(TreeSettings.quick(SEED), pulse);
		}
	};

	private static final long SEED = 42;

	private static final int MANY = 10_000;

	abstract Learner plain(Runnable pulse);

	/**
	 * A learner whose probabilities are corrected by rows it has not learnt from: in five
	 * folds, or in two where there are enough rows for that.
	 * @param rows how many rows it will learn from
	 * @param pulse is run from time to time; what it throws ends the learning
	 */
	public Learner learner(int rows, Runnable pulse) {
		return new Calibrated(plain(pulse), (rows > MANY) ? 2 : 5, SEED);
	}

}
