package org.kedang.analytics;

/**
 * Which customers of a run are listed, and after whom the page begins.
 *
 * @param run the run's number
 * @param kind what they share
 * @param grade its number in the order of grades, from 1
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

		CHURN("churn_band"), CREDIT("credit_grade"), RELATIONSHIP("relationship_grade"), SEGMENT("segment");

		private final String column;

		Kind(String column) {
			this.column = column;
		}

		String column() {
			return this.column;
		}

	}

}
