package org.kedang.archive;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The time of a contact person with a firm that they left or came to from another one.
 *
 * @param person the person's id with this firm
 * @param joinedOn null where it is not known
 * @param leftOn the last day; null for those who are still there
 * @param from where they came from; null where that is not known
 * @param to where they went; null where that is not known
 */
public record Stay(long person, String name, @Nullable LocalDate joinedOn, @Nullable LocalDate leftOn,
		@Nullable Firm from, @Nullable Firm to) {

	public boolean isOver() {
		return this.leftOn != null;
	}

	/**
	 * The firm before or after.
	 *
	 * @param number null, like the name, where the reader does not see the firm
	 * @param contacts how many contacts there were with the person there
	 */
	public record Firm(@Nullable String number, @Nullable String name, long contacts) {
	}

}
