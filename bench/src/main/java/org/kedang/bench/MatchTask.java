package org.kedang.bench;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.MatchConfiguration;

/**
 * How a labelled table is matched and scored.
 *
 * @param charset of the files
 * @param entity the column that tells the true entity, {@code null} if a file of pairs
 * does
 * @param entityPattern what of it counts: the first group
 * @param id the column that the file of pairs refers to
 * @param mostPerKey how many records a key may bring together
 * @param match what is compared
 */
record MatchTask(String charset, @Nullable String entity, @Nullable String entityPattern, @Nullable String id,
		int mostPerKey, MatchConfiguration match) {
}
