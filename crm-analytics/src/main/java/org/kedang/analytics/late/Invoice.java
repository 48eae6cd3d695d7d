package org.kedang.analytics.late;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * An invoice and what became of it. Days are numbers of days since one origin, such as
 * {@link java.time.LocalDate#toEpochDay()}.
 *
 * @param id its number
 * @param issued the day it was made out
 * @param due the day it is due
 * @param amount in fen, above 0
 * @param settled the day on which nothing was open any more; {@link #OPEN} where
 * something still is
 * @param unpaid fen not paid yet
 */
public record Invoice(long id, int issued, int due, long amount, int settled, long unpaid) {

	/** Not wholly paid. */
	public static final int OPEN = Integer.MAX_VALUE;

	/**
	 * An invoice as it stands on a day; what was paid later has not been paid yet.
	 * @param paidDays the days of its payments, in any order
	 * @param paid their amounts in fen; negative where money went back
	 * @param today the day
	 */
	public static Invoice of(long id, int issued, int due, long amount, long[] paidDays, long[] paid, long today) {
		int[] order = IntStream.range(0, paid.length)
			.filter((i) -> paidDays[i] <= today)
			.boxed()
			.sorted(Comparator.comparing((i) -> paidDays[i]))
			.mapToInt((i) -> i)
			.toArray();
		long sum = 0;
		int settled = OPEN;
		for (int i : order) {
			sum += paid[i];
			settled = (sum < amount) ? OPEN : Math.min(settled, (int) paidDays[i]);
		}
		return new Invoice(id, issued, due, amount, settled, Math.max(0, amount - sum));
	}

	/** Whether it was not wholly paid at the end of the day it was due. */
	public boolean late() {
		return this.settled > this.due;
	}

	/** Whether it was known before a day whether it would be late. */
	boolean knownBefore(int day) {
		return this.issued < day && (this.settled < day || this.due < day);
	}

	/** Whether it was overdue and not wholly paid when a day began. */
	boolean overdueOn(int day) {
		return this.due < day && this.settled >= day;
	}

	/** Days beyond the due day, so far where it was still open; below 0 for early. */
	int daysLate(int day) {
		return Math.min(this.settled, day) - this.due;
	}

}
