package org.kedang.analytics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.ScoreRule;

/**
 * What is to be scored, and how.
 *
 * @param asOf the day the figures are as of; later orders do not count
 * @param returns whether returned goods are taken off the amounts
 * @param windowDays only orders of so many days up to and with the as-of day count; null
 * for all
 * @param rule where scores are cut
 * @param recompute whether to sum up every line anew, even where kept figures would do
 * @param requestedBy the user's id; null for the nightly run
 */
public record ScoringRequest(LocalDate asOf, Returns returns, @Nullable Integer windowDays, ScoreRule rule,
		boolean recompute, @Nullable Long requestedBy) {

	/** Days of the longest window, a century. */
	public static final int LONGEST_WINDOW = 36_500;

	public ScoringRequest {
		if (!isWindow(windowDays)) {
			throw new IllegalArgumentException("No window of %d days".formatted(windowDays));
		}
	}

	/** Whether so many days can be looked at; null for all. */
	public static boolean isWindow(@Nullable Integer days) {
		return days == null || (days >= 1 && days <= LONGEST_WINDOW);
	}

	/**
	 * All orders up to the day, quintiles, figures from wherever they are quickest read.
	 */
	public static ScoringRequest of(LocalDate asOf, Returns returns, @Nullable Long requestedBy) {
		return new ScoringRequest(asOf, returns, null, new ScoreRule.Quintiles(), false, requestedBy);
	}

	/** The same as of another day, from figures wherever they are quickest read. */
	ScoringRequest on(LocalDate day) {
		return new ScoringRequest(day, this.returns, this.windowDays, this.rule, false, this.requestedBy);
	}

}
