package org.kedang.archive;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A contact as it may be corrected.
 *
 * @param version for optimistic locking
 * @param withdrawable whether it may be withdrawn: what an import brought goes with that
 * import, and a complaint that somebody took on is settled
 */
public record StoredContact(long id, int version, @Nullable Long authorId, boolean withdrawable, ContactDraft said) {

	/** The ids of all who took part. */
	public List<Long> persons() {
		return this.said.persons();
	}

}
