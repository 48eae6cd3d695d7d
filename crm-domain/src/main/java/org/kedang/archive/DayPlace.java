package org.kedang.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is ordered by day and id, the latest first.
 */
record DayPlace(LocalDate day, long id) {

	private static final DayPlace BEGINNING = new DayPlace(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

	/** Anything that is no place is the beginning. */
	static DayPlace parse(@Nullable String text) {
		int end = (text != null) ? text.indexOf('_') : -1;
		if (text == null || end < 0) {
			return BEGINNING;
		}
		try {
			return new DayPlace(LocalDate.parse(text.substring(0, end)), Long.parseLong(text.substring(end + 1)));
		}
		catch (DateTimeParseException | NumberFormatException ex) {
			return BEGINNING;
		}
	}

	@Override
	public String toString() {
		return this.day + "_" + this.id;
	}

}
