package org.kedang.analytics.credit;

/**
 * What follows from a credit grade: whether the customer may owe us money, for how long,
 * and how much.
 *
 * @param kind 允许赊欠, 限额赊欠 or 不允许赊欠
 * @param days suggested days of payment; 0 where nothing may be owed
 * @param months the suggested limit, in months of what is invoiced to the customer on
 * average; 0 where nothing may be owed
 */
public record CreditPolicy(Kind kind, int days, double months) {

	/** The policy of a grade. */
	public static CreditPolicy of(CreditGrade grade) {
		return switch (grade) {
			case AAA -> new CreditPolicy(Kind.ALLOWED, 90, 4);
			case AA -> new CreditPolicy(Kind.ALLOWED, 60, 3);
			case A -> new CreditPolicy(Kind.ALLOWED, 45, 2);
			case BBB -> new CreditPolicy(Kind.LIMITED, 30, 1.5);
			case BB -> new CreditPolicy(Kind.LIMITED, 30, 1);
			case B -> new CreditPolicy(Kind.LIMITED, 15, 0.5);
			case C, D -> new CreditPolicy(Kind.REFUSED, 0, 0);
		};
	}

	/** Whether money may be owed. */
	public enum Kind {

		ALLOWED, LIMITED, REFUSED

	}

}
