package org.kedang.bench;

import java.util.SplittableRandom;

/**
 * Chance from a seed, one for each made-up customer.
 */
final class Luck {

	private final SplittableRandom random;

	Luck(long seed, long index) {
		this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index * 0x632BE59BD9B4E19L);
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	int between(int low, int high) {
		return low + this.random.nextInt(high - low + 1);
	}

	String of(String... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

	char letterOf(String letters) {
		return letters.charAt(this.random.nextInt(letters.length()));
	}

	String digits(int count) {
		StringBuilder digits = new StringBuilder(count);
		for (int i = 0; i < count; i++) {
			digits.append((char) ('0' + this.random.nextInt(10)));
		}
		return digits.toString();
	}

	/** One digit replaced, or two neighbours swapped. */
	String slip(String number) {
		char[] digits = number.toCharArray();
		int at = 1 + below(Math.max(1, digits.length - 2));
		if (chance(0.5) && digits[at] != digits[at - 1]) {
			char digit = digits[at];
			digits[at] = digits[at - 1];
			digits[at - 1] = digit;
		}
		else {
			digits[at] = (char) ('0' + (digits[at] - '0' + 1 + below(9)) % 10);
		}
		return new String(digits);
	}

}
