package org.kedang.ingest.standardise;

import java.time.Clock;
import java.time.LocalDate;

/**
 * A date of what has happened, such as a birth or the last contact: as any date, but not
 * after today.
 *
 * @param clock tells today
 */
record PastDate(Clock clock) implements Standardiser {

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
