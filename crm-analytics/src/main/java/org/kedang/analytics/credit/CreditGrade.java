package org.kedang.analytics.credit;

/** The credit grades, the best first. */
public enum CreditGrade {

	AAA, AA, A, BBB, BB, B, C, D

}
