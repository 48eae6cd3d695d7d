package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that comes up with a customer.
 *
 * @param on the day; for a debt the day since which the oldest part is overdue
 * @param text the promised step
 * @param amount what is overdue
 */
public record NextThing(Kind kind, LocalDate on, @Nullable String text, @Nullable BigDecimal amount) {

	/** What it is. */
	public enum Kind {

		OVERDUE, CONTACT, BIRTHDAY, ANNIVERSARY

	}

}
