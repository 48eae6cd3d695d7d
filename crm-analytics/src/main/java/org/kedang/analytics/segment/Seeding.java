package org.kedang.analytics.segment;

import java.util.Arrays;
import java.util.Random;

/**
 * First centres by k-means++: the first is any point, each further one is drawn with
 * probability proportional to D², its squared distance to the nearest centre so far; of 2
 * + ⌊ln k⌋ draws the one that leaves the smallest sum of D² is taken, the earlier draw in
 * a tie. Where fewer than k points differ, there are only as many centres.
 *
 * <p>
 * Source: Arthur and Vassilvitskii, k-means++: the advantages of careful seeding, 2007.
 */
final class Seeding {

	private final Points points;

	private final Random random;

	private final double[] nearest;

	private double total;

	Seeding(Points points, Random random) {
		this.points = points;
		this.random = random;
		this.nearest = new double[points.size()];
	}

	/** Up to k centres, row after row. */
	double[] centres(int k) {
		int dimensions = this.points.dimensions();
		double[] centres = new double[Math.min(k, this.points.size()) * dimensions];
		Arrays.fill(this.nearest, Double.POSITIVE_INFINITY);
		int count = 0;
		int next = this.random.nextInt(this.points.size());
		while (count * dimensions < centres.length && next >= 0) {
			System.arraycopy(this.points.values(), next * dimensions, centres, count++ * dimensions, dimensions);
			take(next);
			next = (this.total > 0) ? best(2 + (int) Math.log(k)) : -1;
		}
		return Arrays.copyOf(centres, count * dimensions);
	}

	private void take(int row) {
		this.total = 0;
		for (int i = 0; i < this.nearest.length; i++) {
			this.nearest[i] = Math.min(this.nearest[i], squaredDistance(i, row));
			this.total += this.nearest[i];
		}
	}

	private int best(int draws) {
		int best = -1;
		double least = Double.POSITIVE_INFINITY;
		for (int draw = 0; draw < draws; draw++) {
			int candidate = draw();
			double left = 0;
			for (int i = 0; i < this.nearest.length; i++) {
				left += Math.min(this.nearest[i], squaredDistance(i, candidate));
			}
			if (left < least) {
				least = left;
				best = candidate;
			}
		}
		return best;
	}

	private int draw() {
		double mark = this.random.nextDouble() * this.total;
		int last = 0;
		for (int i = 0; i < this.nearest.length; i++) {
			if (this.nearest[i] > 0) {
				last = i;
				mark -= this.nearest[i];
				if (mark < 0) {
					return i;
				}
			}
		}
		return last;
	}

	private double squaredDistance(int one, int other) {
		int dimensions = this.points.dimensions();
		return Points.squaredDistance(this.points.values(), one * dimensions, this.points.values(), other * dimensions,
				dimensions);
	}

}
