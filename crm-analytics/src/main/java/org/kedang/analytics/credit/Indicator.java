package org.kedang.analytics.credit;

/**
 * What a scorecard may look at. Runs keep the values in this order, so that a new one
 * comes last.
 */
public enum Indicator {

	/** Share paid of what is due, 0 to 1. */
	COLLECTION_RATE,

	/** Amount-weighted days beyond terms. */
	DAYS_LATE,

	/** Share of the money that was not late, 0 to 1. */
	ON_TIME_SHARE,

	/** Invoices overdue by more than 90 days, ever. */
	DEFAULTS,

	/** Net assets by total assets, -∞ to 1. */
	CAPITAL_STRENGTH,

	/** Recent financing by debt falling due within 12 months, 0 and more. */
	FINANCING,

	/** Debt falling due within 12 months by total assets, 0 and more. */
	DEBT_DUE,

	/** Years of dealings with us. */
	YEARS_OF_DEALINGS,

	/**
	 * Altman's Z″ of the balance, see {@link BalanceFigures#zScore()}, up to 100, which
	 * stands for a firm without liabilities too.
	 */
	Z_SCORE,

	/** Amount-weighted {@link PaymentIndex}, 20 to 100; 80 is on time. */
	PAYMENT_INDEX

}
