package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Something that comes up with a customer.
 *
 * @param on the day; for a debt the day since which the oldest part is overdue
 * @param text the promised step
 * @param amount what is overdue
 */
public record NextThing(Kind kind, LocalDate on, @Nullable String text, @Nullable BigDecimal amount) {

	/** Whole days from a day on until then; below 0 for what is late. */
	public long daysFrom(LocalDate today) {
		return ChronoUnit.DAYS.between(today, this.on);
	}

	/** What it is. */
	public enum Kind {

		OVERDUE, CONTACT, BIRTHDAY, ANNIVERSARY

	}

}
