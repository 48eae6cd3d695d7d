package org.kedang.analytics.segment;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Points divided among centres, each to the nearest one, the earliest in a tie, so that
 * equal points are always together. Centres stand by falling number of points, then by
 * rising coordinates; those without points are left out.
 */
public final class Clustering {

	private final int dimensions;

	private final double[] centres;

	private final int[] sizes;

	private final int[] cells;

	private final double inertia;

	private Clustering(Points points, double[] centres) {
		this.dimensions = points.dimensions();
		this.centres = centres;
		this.sizes = new int[centres.length / this.dimensions];
		this.cells = new int[points.size()];
		double sum = 0;
		for (int row = 0; row < this.cells.length; row++) {
			int start = row * this.dimensions;
			int cell = nearest(points.values(), start);
			this.cells[row] = cell;
			this.sizes[cell]++;
			sum += Points.squaredDistance(points.values(), start, centres, cell * this.dimensions, this.dimensions);
		}
		this.inertia = sum;
	}

	static Clustering of(Points points, double[] centres) {
		Clustering unordered = new Clustering(points, centres);
		int[] order = IntStream.range(0, unordered.sizes.length)
			.filter((cell) -> unordered.sizes[cell] > 0)
			.boxed()
			.sorted(Comparator.<Integer>comparingInt((cell) -> -unordered.sizes[cell])
				.thenComparing(unordered::compareCentres))
			.mapToInt(Integer::intValue)
			.toArray();
		double[] ordered = new double[order.length * unordered.dimensions];
		for (int i = 0; i < order.length; i++) {
			System.arraycopy(centres, order[i] * unordered.dimensions, ordered, i * unordered.dimensions,
					unordered.dimensions);
		}
		return new Clustering(points, ordered);
	}

	private int compareCentres(int one, int other) {
		int result = 0;
		for (int i = 0; i < this.dimensions && result == 0; i++) {
			result = Double.compare(centre(one, i), centre(other, i));
		}
		return result;
	}

	private int nearest(double[] values, int start) {
		int nearest = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int cell = 0; cell < this.sizes.length; cell++) {
			double distance = Points.squaredDistance(values, start, this.centres, cell * this.dimensions,
					this.dimensions);
			if (distance < least) {
				least = distance;
				nearest = cell;
			}
		}
		return nearest;
	}

	/** How many centres have points. */
	public int k() {
		return this.sizes.length;
	}

	/** The cell a row belongs to, from 0. */
	public int cell(int row) {
		return this.cells[row];
	}

	/** The cell a new point would belong to. */
	public int nearest(double... point) {
		if (point.length != this.dimensions) {
			throw new IllegalArgumentException(point.length + " figures, " + this.dimensions + " are wanted");
		}
		return nearest(point, 0);
	}

	/** How many points a cell has. */
	public int size(int cell) {
		return this.sizes[cell];
	}

	/** A coordinate of a centre. */
	public double centre(int cell, int dimension) {
		return this.centres[cell * this.dimensions + dimension];
	}

	/** The sum of squared distances of all points to their centres. */
	public double inertia() {
		return this.inertia;
	}

	/** How many points there are. */
	int points() {
		return this.cells.length;
	}

	int dimensions() {
		return this.dimensions;
	}

	double[] centres() {
		return this.centres;
	}

}
