package org.kedang.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param id grows with every entry
 * @param at when it happened
 * @param actor who did it
 * @param action what was done, as a code such as {@code sign-in}
 * @param subjectKind what kind of thing it was done to, such as {@code user}; null where
 * there is none
 * @param subjectId which one; null where there is none
 * @param detail a JSON object, for changes {@code {"field": {"before": ..., "after":
 * ...}}}
 */
public record AuditEntry(long id, Instant at, Actor actor, String action, @Nullable String subjectKind,
		@Nullable String subjectId, String detail) {
}
