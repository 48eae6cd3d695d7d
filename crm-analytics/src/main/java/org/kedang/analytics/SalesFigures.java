package org.kedang.analytics;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.MarginSummary;
import org.kedang.job.JobState;

/**
 * What the counted sales rest on, and how far a counting at work is.
 *
 * @param state of the latest counting
 * @param done orders counted so far
 * @param total how many there will be, roughly; 0 before that is known
 * @param asOf the day the figures are as of; later orders do not count
 * @param since the first day that counts
 * @param lastDay the last day with an order; null without orders
 * @param run the scoring run whose grades and segments count; 0 without one
 * @param orders how many orders were counted
 * @param millis how long it took
 * @param builtAt when it was finished
 * @param margin how margin is spread over customers
 */
public record SalesFigures(JobState state, long done, long total, @Nullable LocalDate asOf, @Nullable LocalDate since,
		@Nullable LocalDate lastDay, long run, long orders, long millis, @Nullable Instant builtAt,
		@Nullable MarginSummary margin) {

	/** Whether sales have ever been counted. */
	public boolean isThere() {
		return this.builtAt != null;
	}

	/** Whether they are being counted, or about to be. */
	public boolean isAtWork() {
		return !this.state.isFinished();
	}

	/** Progress in percent, 0 to 99. */
	public int percent() {
		return (this.total == 0) ? 0 : (int) Math.min(99, this.done * 100 / this.total);
	}

}
