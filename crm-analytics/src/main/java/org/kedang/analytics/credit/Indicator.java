package org.kedang.analytics.credit;

/** What the scorecard looks at. */
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
	YEARS_OF_DEALINGS

}
