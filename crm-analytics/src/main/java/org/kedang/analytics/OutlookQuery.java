package org.kedang.analytics;

import org.jspecify.annotations.Nullable;

/**
 * Which customers of a run are listed, and after whom the page begins.
 *
 * @param run the run's number
 * @param kind what they share
 * @param grade its number in the order of grades, from 1; 0 for those who were looked at
 * and have none
 * @param afterValue {@link GradedCustomer#place()} of the last one of the page before;
 * infinity for the first page
 * @param afterCustomer that one's id
 */
public record OutlookQuery(long run, Kind kind, int grade, double afterValue, long afterCustomer) {

	/** Customers of whom nothing is to be expected come last. */
	static final double UNKNOWN = -1;

	/** The first page. */
	public static OutlookQuery first(long run, Kind kind, int grade) {
		return new OutlookQuery(run, kind, grade, Double.POSITIVE_INFINITY, Long.MAX_VALUE);
	}

	/** What customers are listed by. */
	public enum Kind {

		/** Who never bought is not looked at, nor in a segment. */
		CHURN("churn_band", null),

		/** Who owed nothing yet is not looked at. */
		CREDIT("credit_grade", "credit_grade is null and credit_points is not null"),

		RELATIONSHIP("relationship_grade", "relationship_grade is null"), SEGMENT("segment", null);

		private final String column;

		private final @Nullable String none;

		Kind(String column, @Nullable String none) {
			this.column = column;
			this.none = none;
		}

		/**
		 * What is true of those who were looked at and have none; null where all have
		 * one.
		 */
		@Nullable String none() {
			return this.none;
		}

		/** What is true of those of a grade. */
		String is(int grade) {
			return (grade == GradeKind.NONE && this.none != null) ? this.none : this.column + " = " + grade;
		}

		String column() {
			return this.column;
		}

	}

}
