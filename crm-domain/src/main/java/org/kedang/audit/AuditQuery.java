package org.kedang.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail to read; what is null does not narrow.
 *
 * @param from the earliest moment, inclusive
 * @param until the latest moment, exclusive
 * @param after the last entry already seen: reading goes on with older ones
 */
public record AuditQuery(@Nullable Long userId, @Nullable String action, @Nullable String subjectKind,
		@Nullable String subjectId, @Nullable Instant from, @Nullable Instant until, @Nullable Position after) {

	/**
	 * A place in the trail, which is read from the newest entry backwards.
	 */
	public record Position(Instant at, long id) {
	}

}
