package org.kedang.web.archive;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.HandGrade;

/**
 * A grade set by hand in the REST interface.
 *
 * @param grade A to D, AAA to D or R1 to R5
 * @param computed what the current run says; null where it says nothing
 * @param due whether its time is over; it holds all the same
 */
record HandGradeBody(GradeKind kind, String grade, @Nullable String computed, String reason, @Nullable String author,
		Instant since, LocalDate expiresOn, boolean due) {

	static HandGradeBody of(HandGrade given, @Nullable Integer computed, LocalDate today) {
		return new HandGradeBody(given.kind(), given.code(),
				(computed != null) ? given.kind().codes().get(computed - 1) : null, given.reason(), given.author(),
				given.since(), given.expiresOn(), given.isDue(today));
	}

}
