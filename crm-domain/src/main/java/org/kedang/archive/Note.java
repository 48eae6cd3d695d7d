package org.kedang.archive;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A short text about a customer.
 *
 * @param pinned whether it stands above the others
 * @param editedAt when its author changed it last; null for never
 * @param version for optimistic locking
 */
public record Note(long id, String text, boolean pinned, long authorId, String author, Instant at,
		@Nullable Instant editedAt, int version) {
}
