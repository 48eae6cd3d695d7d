package org.kedang.analytics.relationship;

/** What the relationship grade looks at, with the points each can bring; 100 together. */
public enum Aspect {

	/**
	 * Days since the last answered contact: 0 brings all, 180 and more nothing, linear
	 * between.
	 */
	LAST_CONTACT(25),

	/**
	 * Answered contacts within a year: none brings nothing, 12 and more all, linear
	 * between.
	 */
	CONTACTS(20),

	/** Share of all contacts within a year that were answered, 0 to 1. */
	ANSWERED(15),

	/** Mean satisfaction, 1 to 5: 1 brings nothing, 5 all, linear between. */
	SATISFACTION(15),

	/** Share of complaints that have been handled, 0 to 1; without a complaint all. */
	COMPLAINTS(10),

	/** Customers who were referred: none brings nothing, 3 and more all. */
	REFERRALS(5),

	/** Years since the first purchase or being won: 5 and more bring all. */
	YEARS(10);

	private final int best;

	Aspect(int best) {
		this.best = best;
	}

	/** The most points it can bring. */
	public int best() {
		return this.best;
	}

}
