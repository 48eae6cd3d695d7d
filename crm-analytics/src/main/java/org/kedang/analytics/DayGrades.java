package org.kedang.analytics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.relationship.RelationshipGrade;
import org.kedang.analytics.rfm.ValueGrade;

/**
 * A customer's grades as of a day. What is null was not graded.
 *
 * @param asOf the day
 * @param run the number of the run that gave them
 * @param value by contribution
 * @param credit whether money may be owed
 * @param relationship how close the customer was
 * @param churn the risk of losing the customer
 */
public record DayGrades(LocalDate asOf, long run, @Nullable ValueGrade value, @Nullable CreditGrade credit,
		@Nullable RelationshipGrade relationship, @Nullable ChurnBand churn) {

	/** Whether all grades are the same on another day. */
	boolean isAs(DayGrades other) {
		return this.value == other.value && this.credit == other.credit && this.relationship == other.relationship
				&& this.churn == other.churn;
	}

	/** Whether there is any grade. */
	boolean isAny() {
		return this.value != null || this.credit != null || this.relationship != null || this.churn != null;
	}

}
