package org.kedang.access;

import org.jspecify.annotations.Nullable;

/**
 * Which customers a reader sees: all of them, or those of certain owners and the pool
 * (customers without an owner).
 *
 * @param all whether every customer is visible; the owners then do not matter
 * @param ownerIds the users whose customers are visible; none means no customer at all,
 * not even the pool
 */
public record Scope(boolean all, long[] ownerIds) {

	/** Everything. */
	public static final Scope ALL = new Scope(true, new long[0]);

	/** Nothing, not even the pool. */
	public static final Scope NONE = new Scope(false, new long[0]);

	/** Whether customers without an owner are visible. */
	public boolean pool() {
		return this.all || this.ownerIds.length > 0;
	}

	/**
	 * Whether a customer of this owner is visible.
	 * @param ownerId the owner; null for the pool
	 */
	public boolean contains(@Nullable Long ownerId) {
		if (this.all || ownerId == null) {
			return pool();
		}
		for (long id : this.ownerIds) {
			if (id == ownerId) {
				return true;
			}
		}
		return false;
	}

}
