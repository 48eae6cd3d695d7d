package org.kedang.contact;

import java.time.Instant;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a complaint.
 *
 * @param contact id of the contact in which it was made
 * @param who did it
 * @param receiver to whom it was handed; null for other steps
 * @param dueAt by when it was to be settled from then on, local time; null where that did
 * not change
 * @param note the reason it was handed on, taken up again or given another time, or the
 * outcome
 */
public record ComplaintStep(long contact, Instant at, String who, Kind kind, @Nullable String receiver,
		@Nullable LocalDateTime dueAt, @Nullable String note) {

	/** What may be done with a complaint. */
	public enum Kind {

		/** Somebody sees to it. */
		TAKEN,
		/** Somebody else does from now on. */
		HANDED,
		/** It is settled. */
		SETTLED,
		/** It was not, after all. */
		REOPENED,
		/** It is due at another time, and with whom it was. */
		DUE

	}

}
