package org.kedang.ingest.merge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some pairs of the queue.
 *
 * @param next where the next page begins; null for the last one
 */
public record PairPage(List<DuplicatePair> pairs, @Nullable String next) {
}
