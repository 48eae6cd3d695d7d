package org.kedang.ingest.merge;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * Which pairs are wanted.
 *
 * @param open those to be decided, or those found to be different
 * @param kind null for both
 * @param owner id of a user who owns one of the two; null for anybody
 * @param atLeast the smallest probability
 */
public record PairQuery(boolean open, @Nullable Subject kind, @Nullable Long owner, double atLeast) {

	/** All that are to be decided. */
	public static final PairQuery OPEN = new PairQuery(true, null, null, 0);

}
