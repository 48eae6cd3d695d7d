package org.kedang.analytics.rfm;

import java.math.BigDecimal;

/**
 * The value grade by contribution: customers in order of their amount, the largest first,
 * are A as long as those before them bring less than 80 % of all positive amounts
 * together, then B up to 95 %, C up to 99 %, D the rest. The customer who crosses a limit
 * still belongs to the better grade, so the A customers are exactly those who bring 80 %.
 * An amount that is not positive is always D.
 */
public enum ValueGrade {

	A("0.80"), B("0.95"), C("0.99"), D("1");

	private final BigDecimal limit;

	ValueGrade(String limit) {
		this.limit = new BigDecimal(limit);
	}

	/** The share at which this grade ends: 0.80, 0.95, 0.99, 1. */
	public BigDecimal limit() {
		return this.limit;
	}

}
