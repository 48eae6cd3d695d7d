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
		if (outcome.value() != null && LocalDate.parse(outcome.value()).isAfter(LocalDate.now(this.clock))) {
			return Outcome.error("standardise.date.future", outcome.value());
		}
		return outcome;
	}

}
