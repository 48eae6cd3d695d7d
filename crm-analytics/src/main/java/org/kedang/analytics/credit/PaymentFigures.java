package org.kedang.analytics.credit;

import java.util.List;

/**
 * How a customer pays, as of a day. Money is in the smallest unit of the currency, such
 * as fen. A figure that has nothing to be reckoned from is NaN.
 *
 * @param invoices how many invoices were made out up to the day
 * @param invoiced their amount
 * @param dueInvoices how many of them were due by the day
 * @param due their amount
 * @param open what is not paid of all invoices
 * @param overdue what is not paid of those due by the end of the day
 * @param aged the overdue amount by days overdue: up to 30, 31-60, 61-90, more
 * @param collectionRate share paid of what is due, 0 to 1
 * @param daysLate amount-weighted days beyond terms, money paid early counting as 0
 * @param signedDaysLate amount-weighted days beyond terms, money paid early counting as
 * negative days
 * @param onTimeShare share of the money, paid or overdue, that was not late, 0 to 1
 * @param paymentIndex amount-weighted {@link PaymentIndex}, 20 to 100
 */
public record PaymentFigures(long invoices, long invoiced, long dueInvoices, long due, long open, long overdue,
		List<Long> aged, double collectionRate, double daysLate, double signedDaysLate, double onTimeShare,
		double paymentIndex) {

	public PaymentFigures {
		aged = List.copyOf(aged);
	}

}
