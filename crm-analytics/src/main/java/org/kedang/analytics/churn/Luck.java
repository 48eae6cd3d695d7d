package org.kedang.analytics.churn;

import java.util.Arrays;
import java.util.Random;

/**
 * Seeded choices, the same on every machine: {@link Random}'s generator is laid down by
 * its contract.
 */
final class Luck {

	private final Random random;

	Luck(long seed) {
		this.random = new Random(seed);
	}

	/** So many of the numbers below a bound as a share makes, at least one, ascending. */
	int[] some(int bound, double share) {
		int wanted = (int) Math.min(bound, Math.max(1, Math.round(share * bound)));
		int[] chosen = new int[wanted];
		int count = 0;
		for (int i = 0; i < bound && count < wanted; i++) {
			// Knuth's selection sampling: every choice is equally likely
			if (wanted == bound || this.random.nextDouble() * (bound - i) < wanted - count) {
				chosen[count++] = i;
			}
		}
		return Arrays.copyOf(chosen, count);
	}

	void shuffle(int[] numbers) {
		for (int i = numbers.length - 1; i > 0; i--) {
			int other = this.random.nextInt(i + 1);
			int swap = numbers[i];
			numbers[i] = numbers[other];
			numbers[other] = swap;
		}
	}

}
