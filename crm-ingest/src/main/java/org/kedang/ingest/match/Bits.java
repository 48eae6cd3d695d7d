package org.kedang.ingest.match;

/**
 * Evidence in bits: each doubles the odds.
 */
public final class Bits {

	private static final double LN2 = Math.log(2);

	private Bits() {
	}

	static double log2(double value) {
		return Math.log(value) / LN2;
	}

	/** The probability that odds of 2^bits amount to. */
	public static double probability(double bits) {
		return 1 / (1 + Math.exp(-bits * LN2));
	}

	/** The bits of a probability; infinite for 0 and 1. */
	static double of(double probability) {
		return log2(probability / (1 - probability));
	}

}
