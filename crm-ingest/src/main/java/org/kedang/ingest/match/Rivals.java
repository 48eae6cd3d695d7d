package org.kedang.ingest.match;

import java.util.Arrays;

/**
 * Pairs that exclude each other where a record has at most one partner: the probability
 * of each is its odds against nobody and all rivals together. Elsewhere pairs do not mind
 * each other.
 */
final class Rivals {

	/** Beyond so many bits odds would no longer add up in a double. */
	private static final double MOST_BITS = 200;

	private final boolean exclusive;

	private final int records;

	private int[] firsts = new int[0];

	private int[] seconds = new int[0];

	private int size;

	Rivals(MatchTable table) {
		this.exclusive = table.isOneToOne();
		this.records = table.size();
	}

	void add(int a, int b) {
		if (!this.exclusive) {
			return;
		}
		if (this.size == this.firsts.length) {
			this.firsts = Arrays.copyOf(this.firsts, Math.max(1024, this.size * 2));
			this.seconds = Arrays.copyOf(this.seconds, this.firsts.length);
		}
		this.firsts[this.size] = a;
		this.seconds[this.size++] = b;
	}

	/** The probabilities of the pairs added, by their weights in the same order. */
	double[] probabilities(double[] bits) {
		double[] probabilities = new double[bits.length];
		if (!this.exclusive) {
			Arrays.setAll(probabilities, (i) -> Bits.probability(bits[i]));
			return probabilities;
		}
		double[] sums = new double[this.records];
		for (int i = 0; i < bits.length; i++) {
			probabilities[i] = Math.pow(2, Math.min(MOST_BITS, bits[i]));
			sums[this.firsts[i]] += probabilities[i];
			sums[this.seconds[i]] += probabilities[i];
		}
		for (int i = 0; i < bits.length; i++) {
			probabilities[i] /= 1 + Math.max(sums[this.firsts[i]], sums[this.seconds[i]]);
		}
		return probabilities;
	}

}
