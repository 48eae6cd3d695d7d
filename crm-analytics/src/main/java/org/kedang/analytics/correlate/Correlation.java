package org.kedang.analytics.correlate;

/**
 * What two figures of the same customers have to do with each other.
 */
public sealed interface Correlation {

	/** How many pairs there are. */
	int n();

	/**
	 * A coefficient and how likely one at least as far from 0 would be if the two figures
	 * were independent.
	 *
	 * @param n the number of pairs, at least three
	 * @param coefficient −1 to 1, without unit
	 * @param pValue two-sided, 0 to 1
	 * @param exact whether the p-value counts every order of the figures, instead of
	 * coming from Student's t distribution
	 */
	record Measured(int n, double coefficient, double pValue, boolean exact) implements Correlation {
	}

	/**
	 * No coefficient can be given.
	 *
	 * @param n the number of pairs
	 * @param reason why not
	 */
	record Unmeasured(int n, Reason reason) implements Correlation {
	}

	/** Why there is no coefficient. */
	enum Reason {

		/** Fewer than three pairs. */
		TOO_FEW,
		/** The first figure is the same for all. */
		FIRST_CONSTANT,
		/** The second figure is the same for all. */
		SECOND_CONSTANT

	}

}
