package org.kedang.analytics;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A grade that somebody gave a customer by hand. It holds until somebody takes it back or
 * gives another one, also beyond its expiry: then it is due to be looked at again.
 *
 * @param id its number
 * @param customer the customer's id
 * @param kind of which grades
 * @param grade its number in the order of its kind, from 1
 * @param reason why
 * @param author who gave it
 * @param since when
 * @param expiresOn the last day before it is due
 * @param computed what the run said at that time, from 1; 0 where it said nothing
 * @param until when it ended; null as long as it holds
 * @param endedBy who took it back; null for one that holds or was followed by another
 * @param endReason why it was taken back; null likewise
 */
public record HandGrade(long id, long customer, GradeKind kind, int grade, String reason, String author, Instant since,
		LocalDate expiresOn, int computed, @Nullable Instant until, @Nullable String endedBy,
		@Nullable String endReason) {

	/** Whether it has to be looked at again. */
	public boolean isDue(LocalDate today) {
		return this.until == null && this.expiresOn.isBefore(today);
	}

	public boolean holds() {
		return this.until == null;
	}

	/** Its short name. */
	public String code() {
		return this.kind.codes().get(this.grade - 1);
	}

}
