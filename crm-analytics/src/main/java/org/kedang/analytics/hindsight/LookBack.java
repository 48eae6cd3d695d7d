package org.kedang.analytics.hindsight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The day that is looked back to, and until when it is known what came. At least as much
 * is known of the time before as of the time after.
 *
 * @param on the day; what was known when it ended is graded
 * @param until the last day of which anything is known; the day itself where the history
 * is too short to look back
 */
public record LookBack(LocalDate on, LocalDate until) {

	/** Fewer days would hardly show what becomes of anybody. */
	static final int SHORTEST = 60;

	/**
	 * Looks back for half of what is known, but no longer than the promise holds.
	 * @param first day of which anything is known
	 * @param last day of which anything is known
	 */
	public static LookBack of(LocalDate first, LocalDate last, Promise promise) {
		long days = Math.min(promise.longest(), ChronoUnit.DAYS.between(first, last) / 2);
		return new LookBack((days < SHORTEST) ? last : last.minusDays(days), last);
	}

	/** How many days came after; 0 where the history is too short. */
	public int days() {
		return (int) ChronoUnit.DAYS.between(this.on, this.until);
	}

}
