package org.kedang.analytics.segment;

import java.util.Random;

/**
 * Some of many rows, each row as likely as any other, in ascending order; the same seed
 * chooses the same rows. Source: Knuth, The Art of Computer Programming 2, 3.4.2,
 * algorithm S.
 */
public final class Sample {

	private Sample() {
	}

	/** The points themselves where there are no more than wanted. */
	static Points of(Points points, int wanted, long seed) {
		return (points.size() <= wanted) ? points : points.rows(rows(points.size(), wanted, seed));
	}

	/** Which rows. */
	public static int[] rows(int size, int wanted, long seed) {
		Random random = new Random(seed);
		int[] chosen = new int[Math.min(size, wanted)];
		int count = 0;
		for (int row = 0; count < chosen.length; row++) {
			if ((size - row) * random.nextDouble() < chosen.length - count) {
				chosen[count++] = row;
			}
		}
		return chosen;
	}

}
