package org.kedang.analytics.credit;

/**
 * What follows from a credit grade: whether the customer may owe us money, for how long,
 * and how much.
 *
 * @param kind 允许赊欠, 限额赊欠 or 不允许赊欠
 * @param days suggested days of payment, 1 to {@value #LONGEST}; 0 where nothing may be
 * owed
 * @param months the suggested limit, in months of what is invoiced to the customer on
 * average, above 0 to {@value #MOST}; 0 where nothing may be owed
 */
public record CreditPolicy(Kind kind, int days, double months) {

	/** The most days of payment. */
	public static final int LONGEST = 365;

	/** The highest limit, in months. */
	public static final int MOST = 24;

	public CreditPolicy {
		boolean owes = days > 0 && days <= LONGEST && months > 0 && months <= MOST;
		if ((kind == Kind.REFUSED) ? days != 0 || months != 0 : !owes) {
			throw new IllegalArgumentException("%s with %d days and %s months".formatted(kind, days, months));
		}
	}

	/** Whether money may be owed. */
	public enum Kind {

		ALLOWED, LIMITED, REFUSED

	}

}
