package org.kedang.ingest.undo;

import org.jspecify.annotations.Nullable;

/**
 * Something that stays although its import is taken back.
 *
 * @param record the table it stands in
 * @param customer number of its customer
 * @param name what people know it by, such as an order's number; null for a customer
 * @param field key of the field, null for the record as a whole
 * @param cause for LATER the id of the import, for HAS the table of what hangs on it, for
 * MERGED the number of the customer it was merged into
 */
public record Kept(String record, @Nullable String customer, @Nullable String name, @Nullable String field,
		Reason reason, @Nullable String cause) {

	/** Why it stays. */
	public enum Reason {

		/** Somebody has changed it since. */
		EDITED,
		/** A later import has changed it. */
		LATER,
		/** Something that was made later hangs on it. */
		HAS,
		/** Another customer has the former value by now. */
		TAKEN,
		/** What the former value named is gone. */
		GONE,
		/** It was merged into another customer, or set aside by that. */
		MERGED

	}

}
