package org.kedang.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One contact with a customer, as it is told on the archive.
 *
 * @param person the names of the contact persons who took part
 * @param outgoing whether we called on them
 * @param complaintState OPEN, IN_WORK or HANDLED; null without a complaint
 * @param nextDone whether the next step has been taken
 */
public record LoggedContact(long id, LocalDateTime occurredAt, String channel, boolean outgoing,
		@Nullable String person, @Nullable String content, boolean answered, @Nullable Integer satisfaction,
		@Nullable String complaintState, @Nullable String complaintOutcome, @Nullable String nextStep,
		@Nullable LocalDate nextOn, boolean nextDone, @Nullable String author) {
}
