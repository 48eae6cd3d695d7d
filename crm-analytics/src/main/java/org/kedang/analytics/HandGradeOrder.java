package org.kedang.analytics;

import java.time.LocalDate;

/**
 * A grade that somebody wants to give.
 *
 * @param kind of which grades; not churn
 * @param grade its number in the order of its kind, from 1
 * @param reason why, 1 to {@value #LONGEST} letters
 * @param expiresOn the last day before it is due
 * @param before the number of the grade by hand that the giver saw; 0 for none
 */
public record HandGradeOrder(GradeKind kind, int grade, String reason, LocalDate expiresOn, long before) {

	/** The longest reason, in letters. */
	public static final int LONGEST = 200;

	public HandGradeOrder {
		if (!kind.isAwarded() || grade < 1 || grade > kind.size() || reason.isBlank() || reason.length() > LONGEST) {
			throw new IllegalArgumentException("No grade to give: %s %d, %s".formatted(kind, grade, reason));
		}
	}

	/** Its short name. */
	String code() {
		return this.kind.codes().get(this.grade - 1);
	}

}
