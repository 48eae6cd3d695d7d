package org.kedang.analytics.credit;

import java.util.Arrays;

/**
 * Adds up invoices and their payments as of a day; whatever is later than the day has not
 * happened yet, and what is due on the day is looked at when the day ends. Each payment
 * counts with its amount and the days between the due day and the payment; what is unpaid
 * and overdue counts with the days until today. Money that is neither paid nor due says
 * nothing about how the customer pays. Days are numbers of days since one origin, such as
 * {@link java.time.LocalDate#toEpochDay()}.
 */
public final class PaymentTally {

	private static final int[] AGES = { 30, 60, 90 };

	private final long today;

	private final long[] aged = new long[AGES.length + 1];

	private long invoices;

	private long invoiced;

	private long dueInvoices;

	private long due;

	private long duePaid;

	private long open;

	private long overdue;

	private double money;

	private double late;

	private double signed;

	private double onTime;

	private double index;

	public PaymentTally(long today) {
		this.today = today;
	}

	/**
	 * Adds an invoice.
	 * @param issued the day it was made out
	 * @param dueDay the day it is due
	 * @param amount in the smallest unit of the currency, not negative
	 * @param paidDays the days of its payments
	 * @param paid their amounts; negative where money went back
	 * @throws IllegalArgumentException for a negative amount, or days and amounts of
	 * payments that are not as many
	 */
	public void add(long issued, long dueDay, long amount, long[] paidDays, long[] paid) {
		if (amount < 0 || paidDays.length != paid.length) {
			throw new IllegalArgumentException(
					"No invoice: %d with %d days of %d payments".formatted(amount, paidDays.length, paid.length));
		}
		if (issued > this.today) {
			return;
		}
		long settled = 0;
		for (int i = 0; i < paid.length; i++) {
			if (paidDays[i] <= this.today) {
				settled += paid[i];
				weigh(paid[i], paidDays[i] - dueDay);
			}
		}
		this.invoices++;
		this.invoiced = Math.addExact(this.invoiced, amount);
		long unpaid = Math.max(0, amount - settled);
		this.open += unpaid;
		if (dueDay <= this.today) {
			this.dueInvoices++;
			this.due += amount;
			this.duePaid += amount - unpaid;
			owe(unpaid, this.today - dueDay);
		}
	}

	private void owe(long unpaid, long days) {
		this.overdue += unpaid;
		int age = 0;
		while (age < AGES.length && days > AGES[age]) {
			age++;
		}
		this.aged[age] += unpaid;
		if (days > 0) {
			weigh(unpaid, days);
		}
	}

	private void weigh(long amount, long days) {
		this.money += amount;
		this.late += (double) amount * Math.max(0, days);
		this.signed += (double) amount * days;
		this.onTime += (days <= 0) ? amount : 0;
		this.index += amount * PaymentIndex.of(days);
	}

	/** What has been added up. */
	public PaymentFigures figures() {
		return new PaymentFigures(this.invoices, this.invoiced, this.dueInvoices, this.due, this.open, this.overdue,
				Arrays.stream(this.aged).boxed().toList(), share(this.duePaid, this.due), share(this.late, this.money),
				share(this.signed, this.money), share(this.onTime, this.money), share(this.index, this.money));
	}

	private static double share(double part, double whole) {
		return (whole > 0) ? part / whole : Double.NaN;
	}

}
