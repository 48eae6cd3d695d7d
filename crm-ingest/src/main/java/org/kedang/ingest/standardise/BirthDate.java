package org.kedang.ingest.standardise;

import java.time.Clock;
import java.time.LocalDate;

/**
 * A date on which somebody was born: as any date, but not after today.
 *
 * @param clock tells today
 */
record BirthDate(Clock clock) implements Standardiser {

	private static final DateText DATES = new DateText();

	@Override
	public Outcome apply(String raw) {
		Outcome outcome = DATES.apply(raw);
		String date = outcome.value();
		// ISO dates compare as texts
		if (date != null && date.compareTo(LocalDate.now(this.clock).toString()) > 0) {
			return Outcome.error("standardise.date.future", date);
		}
		return outcome;
	}

}
