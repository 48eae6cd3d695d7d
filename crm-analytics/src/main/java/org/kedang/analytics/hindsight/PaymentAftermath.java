package org.kedang.analytics.hindsight;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of one firm's invoices after a day. Looked at are those that were open when
 * the day ended or were made out since, and whose thirtieth day beyond terms came within
 * the time; one that anything was open of when that day ended was paid late. Those that
 * had been overdue for longer on the day itself are left out, for that was known and
 * graded by. Days are numbers of days since one origin, such as
 * {@link java.time.LocalDate#toEpochDay()}, amounts in fen.
 */
public final class PaymentAftermath {

	private static final int PATIENCE = 30;

	private final long on;

	private final long until;

	private final SortedMap<Long, Long> changes = new TreeMap<>();

	private boolean told;

	private boolean late;

	/** Without invoices yet. */
	public PaymentAftermath(LookBack lookBack) {
		this.on = lookBack.on().toEpochDay();
		this.until = lookBack.until().toEpochDay();
	}

	/**
	 * Adds an invoice.
	 * @param issued the day it was made out
	 * @param due the day it is due
	 * @param amount above or equal 0
	 * @param paidDays the days of its payments, in any order
	 * @param paid their amounts; negative where money went back
	 */
	public void add(long issued, long due, long amount, long[] paidDays, long[] paid) {
		if (issued > this.until || amount <= 0) {
			return;
		}
		change(issued, amount);
		for (int i = 0; i < paid.length; i++) {
			change(paidDays[i], -paid[i]);
		}
		long end = due + PATIENCE;
		if (end > this.on && end <= this.until && issued <= end
				&& (issued > this.on || isOpen(this.on, amount, paidDays, paid))) {
			this.told = true;
			this.late |= isOpen(end, amount, paidDays, paid);
		}
	}

	/** What was before counts from the first day after. */
	private void change(long day, long amount) {
		if (day <= this.until) {
			this.changes.merge(Math.max(day, this.on + 1), amount, Long::sum);
		}
	}

	private static boolean isOpen(long day, long amount, long[] paidDays, long[] paid) {
		long settled = 0;
		for (int i = 0; i < paid.length; i++) {
			settled += (paidDays[i] <= day) ? paid[i] : 0;
		}
		return settled < amount;
	}

	/** Whether there was an invoice that tells how the firm pays. */
	public boolean isTold() {
		return this.told;
	}

	/** Whether one was paid more than 30 days late, or is so late and open. */
	public boolean isLate() {
		return this.late;
	}

	/**
	 * The most that was open at the end of a day after; what was paid too much of one
	 * invoice counts for others.
	 */
	public long mostOpen() {
		long open = 0;
		long most = 0;
		for (long change : this.changes.values()) {
			open += change;
			most = Math.max(most, open);
		}
		return most;
	}

}
