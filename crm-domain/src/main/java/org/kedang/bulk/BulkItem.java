package org.kedang.bulk;

import org.jspecify.annotations.Nullable;

/**
 * One customer of an action, as the reader may see it.
 *
 * @param before the owner before; null for the pool
 * @param after the owner after; null for the pool
 * @param now the present owner; null for the pool
 * @param outcome CHANGED, KEPT or UNDONE; null while it waits
 */
public record BulkItem(long customerId, String number, String name, @Nullable String before, @Nullable String after,
		@Nullable String now, @Nullable String outcome) {

	/** Whether this one can be taken back by itself. */
	public boolean isChanged() {
		return "CHANGED".equals(this.outcome);
	}

}
