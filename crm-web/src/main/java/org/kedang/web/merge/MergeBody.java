package org.kedang.web.merge;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.merge.Merge;

/**
 * A merge as programs see it.
 *
 * @param customer number of the archive that holds both now
 * @param survivor number of the one who stayed, as of then
 * @param loser number of the one who became a part; it goes on finding the customer
 * @param undoneAt when it was taken back; null for never
 */
record MergeBody(long id, String customer, String survivor, String loser, Instant mergedAt, @Nullable String mergedBy,
		@Nullable Instant undoneAt) {

	static MergeBody of(Merge merge) {
		return new MergeBody(merge.id(), merge.number(), merge.survivorNumber(), merge.loserNumber(), merge.at(),
				merge.by(), merge.undoneAt());
	}

}
