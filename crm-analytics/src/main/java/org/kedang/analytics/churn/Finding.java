package org.kedang.analytics.churn;

import org.jspecify.annotations.Nullable;

/**
 * Something a learner could not learn, or not safely.
 *
 * @param kind what it is
 * @param feature the column it is about, or null where it is about all rows
 */
public record Finding(Kind kind, @Nullable String feature) {

	static Finding of(Kind kind) {
		return new Finding(kind, null);
	}

	/** The kinds of findings. */
	public enum Kind {

		/** There is nothing to learn from. */
		NO_ROWS,

		/**
		 * All rows have the same answer: the model is one probability for everybody,
		 * (positives + 1) / (rows + 2), Laplace's rule of succession.
		 */
		ONE_CLASS,

		/** The rarer answer came fewer than ten times for each column (Peduzzi 1996). */
		FEW_EVENTS,

		/**
		 * Too few rows of one answer to hold any back: the number of trees is a guess.
		 */
		NO_VALIDATION,

		/** The column has no value at all. */
		EMPTY,

		/** The column has the same value in all rows. */
		CONSTANT,

		/** The column follows from the columns before it, which say it already. */
		COLLINEAR,

		/** Some values are missing and were taken as the mean of the others. */
		MISSING_FILLED,

		/**
		 * The columns tell some or all answers without error: without a penalty their
		 * coefficients have no finite value, and standard errors mean nothing.
		 */
		SEPARATED,

		/** The last step still changed the coefficients. */
		NOT_CONVERGED

	}

}
