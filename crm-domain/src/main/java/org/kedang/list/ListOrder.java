package org.kedang.list;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with a list.
 *
 * @param owner the new owner, to assign
 * @param text the tag, the name of the plan, or for readers the name of the new owner
 * @param everyDays days from one contact to the next, for a plan
 * @param channel key of a contact channel, for a plan
 * @param contactDays within how many days after a contact counts as its outcome, 1 to 90
 * @param holdOut how many percent are left alone for comparison, 0 to {@link #MOST_HELD}
 */
public record ListOrder(ListActionKind kind, @Nullable Long owner, String text, int everyDays, String channel,
		int contactDays, int holdOut) {

	/** How many percent at most are left alone. */
	public static final int MOST_HELD = 50;

	/** The longest time for a contact to follow, in days. */
	public static final int LONGEST_CONTACT = 90;

	public ListOrder {
		text = text.strip().replaceAll("\\s+", " ");
		if (contactDays < 1 || contactDays > LONGEST_CONTACT || holdOut < 0 || holdOut > MOST_HELD) {
			throw new IllegalArgumentException("1 to 90 days, 0 to 50 percent");
		}
	}

}
