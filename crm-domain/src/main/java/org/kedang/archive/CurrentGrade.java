package org.kedang.archive;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A grade in force.
 *
 * @param kind VALUE, CREDIT or RELATIONSHIP
 * @param byHand whether somebody set it, with a reason
 * @param expiresOn when a grade set by hand ends
 */
public record CurrentGrade(String kind, String grade, boolean byHand, @Nullable String ruleVersion, Instant since,
		@Nullable String reason, @Nullable LocalDate expiresOn) {

	/** Whether it was set by hand for a time that is over. */
	public boolean isDue(LocalDate today) {
		return this.expiresOn != null && this.expiresOn.isBefore(today);
	}

}
