package org.kedang.ingest.sample;

import java.util.SplittableRandom;

/**
 * Chance from a seed. Each customer has dice of its own, so that the millionth is the
 * same whether or not the others were made.
 */
final class Dice {

	private final SplittableRandom random;

	Dice(long seed, String what, long index) {
		this.random = new SplittableRandom(
				seed * 0x9E3779B97F4A7C15L + what.hashCode() * 31L + index * 0x632BE59BD9B4E19L);
	}

	/** From 0 to below the bound. */
	int below(int bound) {
		return this.random.nextInt(bound);
	}

	int between(int low, int high) {
		return low + this.random.nextInt(high - low + 1);
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	/** Exponentially distributed with that mean. */
	double interval(double mean) {
		return -mean * Math.log(1 - this.random.nextDouble());
	}

	/** Log-normally distributed around the median. */
	double spread(double median, double sigma) {
		return median * Math.exp(sigma * this.random.nextGaussian());
	}

	@SafeVarargs
	final <T> T of(T... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

	/** One of the words; earlier ones come oftener. */
	String oftenFirst(String[] words) {
		double u = this.random.nextDouble();
		return words[(int) (words.length * u * u)];
	}

	String digits(int count) {
		StringBuilder digits = new StringBuilder(count);
		for (int i = 0; i < count; i++) {
			digits.append((char) ('0' + this.random.nextInt(10)));
		}
		return digits.toString();
	}

}
