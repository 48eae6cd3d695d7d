package org.kedang.ingest.merge;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What one customer's archive says of a field.
 *
 * @param text canonical text; null for nothing
 * @param trust how far its source is trusted
 * @param since since when it is said
 */
record Known(@Nullable String text, Trust trust, Instant since) {

	/** How far a value is trusted, by where it came from last. */
	enum Trust {

		/** Stands in for something unknown: the number of a customer without a name. */
		STOPGAP,
		/** Brought in by a file or a program. */
		BROUGHT,
		/** Typed or chosen by a person. */
		TYPED

	}

}
