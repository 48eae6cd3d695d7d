package org.kedang.customer;

import org.kedang.access.Sharing;

/**
 * A roster that somebody keeps under a name.
 *
 * @param ownerId who made it
 * @param owner that person's name
 * @param query what the roster's address asks for, without a question mark
 * @param isDefault whether the reader's roster begins with it
 * @param mine whether it is the reader's own
 */
public record SavedView(long id, long ownerId, String owner, String name, Sharing sharing, String query,
		boolean isDefault, boolean mine) {

	/** The longest name, in letters. */
	public static final int LONGEST_NAME = 40;

	/** The longest query, in letters. */
	public static final int LONGEST_QUERY = 4000;

	/** Views a person may keep. */
	public static final int MOST = 50;

}
