package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A receivable with what was paid on it.
 *
 * @param order number of the order it belongs to
 * @param settledOn the day everything was paid; null while it is open
 * @param payments in the order in which they came
 */
public record Due(long id, String number, @Nullable String order, LocalDate invoicedOn, LocalDate dueOn,
		BigDecimal amount, BigDecimal paid, @Nullable LocalDate settledOn, @Nullable String remarks,
		List<Payment> payments) {

	/** What is still to be paid, never below 0. */
	public BigDecimal outstanding() {
		return this.amount.subtract(this.paid).max(BigDecimal.ZERO);
	}

	/** Whole days by which it is overdue, 0 when it is settled or not yet due. */
	public long daysOverdue(LocalDate today) {
		return (this.settledOn != null) ? 0 : Math.max(0, ChronoUnit.DAYS.between(this.dueOn, today));
	}

	/**
	 * One payment; a negative amount is paid back.
	 */
	public record Payment(LocalDate paidOn, BigDecimal amount, @Nullable String method, @Nullable String reference) {
	}

	/**
	 * All receivables of a customer in sum.
	 *
	 * @param outstanding what is still to be paid
	 * @param overdue what of it is past its day
	 * @param overdueCount how many receivables are past their day
	 * @param longest the most days by which one of them is
	 */
	public record Sum(BigDecimal amount, BigDecimal outstanding, BigDecimal overdue, int overdueCount, int longest) {
	}

}
