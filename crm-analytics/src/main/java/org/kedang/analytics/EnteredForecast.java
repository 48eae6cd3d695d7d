package org.kedang.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What somebody expected of a month.
 *
 * @param value in the unit of what is measured
 * @param reason why; null where nobody said
 * @param author who entered it
 * @param enteredAt when
 * @param endedAt when a later version came or it was taken back; null where it stands
 * @param takenBack whether it was taken back
 */
public record EnteredForecast(long id, YearMonth month, BigDecimal value, @Nullable String reason, String author,
		Instant enteredAt, @Nullable Instant endedAt, boolean takenBack) {

	/** Whether it is what is expected now. */
	public boolean stands() {
		return this.endedAt == null;
	}

	/** Whether it is what was expected at that moment. */
	public boolean stoodAt(Instant moment) {
		return this.enteredAt.isBefore(moment) && (this.endedAt == null || !this.endedAt.isBefore(moment));
	}

}
