package org.kedang.analytics.credit;

import java.util.List;

/**
 * How firms are graded by credit, and what follows from each grade.
 *
 * @param version from 1, the usual rules; {@link #DRAFT} for rules that are not in force
 * @param scorecard points and limits
 * @param policies one a grade, the best grade first
 */
public record CreditRules(int version, Scorecard scorecard, List<CreditPolicy> policies) {

	/** The version of rules that somebody still works on. */
	public static final int DRAFT = 0;

	private static final String NAME = "credit-";

	public CreditRules {
		if (policies.size() != CreditGrade.values().length) {
			throw new IllegalArgumentException("A policy for each grade, not %d".formatted(policies.size()));
		}
		policies = List.copyOf(policies);
	}

	/** The rules a firm begins with. */
	public static CreditRules usual() {
		return new CreditRules(1, UsualScorecard.make(), UsualScorecard.policies());
	}

	/** The same under another version, whose name every score bears. */
	public CreditRules as(int other) {
		return new CreditRules(other, new Scorecard(NAME + other, this.scorecard.tables(), this.scorecard.limits()),
				this.policies);
	}

	/** What follows from a grade. */
	public CreditPolicy policy(CreditGrade grade) {
		return this.policies.get(grade.ordinal());
	}

}
