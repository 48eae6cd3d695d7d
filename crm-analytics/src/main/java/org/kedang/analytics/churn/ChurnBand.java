package org.kedang.analytics.churn;

/** How likely it is that a customer buys no more within the coming time. */
public enum ChurnBand {

	/** 高: from a probability of 0.7 on. */
	HIGH,

	/** 中: from 0.4 on. */
	MEDIUM,

	/** 低. */
	LOW;

	private static final double LIKELY = 0.7;

	private static final double POSSIBLE = 0.4;

	/** The band of a probability. */
	public static ChurnBand of(double probability) {
		return (probability >= LIKELY) ? HIGH : (probability >= POSSIBLE) ? MEDIUM : LOW;
	}

}
