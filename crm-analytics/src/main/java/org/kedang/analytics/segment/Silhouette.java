package org.kedang.analytics.segment;

import java.util.OptionalDouble;

/**
 * How well points lie in their cells: the mean over points of s = (b − a) / max(a, b), a
 * being the mean distance to the others of the own cell and b the least mean distance to
 * another cell; −1 to 1, larger is better. A point alone in its cell has s = 0, and so
 * has one with a = b = 0.
 *
 * <p>
 * Of more than 5,000 points it is taken of a sample drawn with the seed, distances within
 * the sample; of fewer it is exact. With fewer than two cells there is none.
 *
 * <p>
 * Source: Rousseeuw, Silhouettes, 1987.
 */
final class Silhouette {

	static final int SAMPLE = 5_000;

	private final Points points;

	private final int[] cells;

	private final int[] sizes;

	private final double[] sums;

	private Silhouette(Points points, int[] cells, int k) {
		this.points = points;
		this.cells = cells;
		this.sizes = new int[k];
		this.sums = new double[cells.length * k];
		for (int cell : cells) {
			this.sizes[cell]++;
		}
	}

	static OptionalDouble of(Points points, Clustering clustering, long seed) {
		int[] rows = Sample.rows(points.size(), SAMPLE, seed);
		int[] cells = new int[rows.length];
		for (int i = 0; i < rows.length; i++) {
			cells[i] = clustering.cell(rows[i]);
		}
		return new Silhouette(points.rows(rows), cells, clustering.k()).mean();
	}

	private OptionalDouble mean() {
		int filled = 0;
		for (int size : this.sizes) {
			filled += (size > 0) ? 1 : 0;
		}
		if (filled < 2) {
			return OptionalDouble.empty();
		}
		sumDistances();
		double sum = 0;
		for (int row = 0; row < this.cells.length; row++) {
			sum += of(row);
		}
		return OptionalDouble.of(sum / this.cells.length);
	}

	private void sumDistances() {
		double[] values = this.points.values();
		int dimensions = this.points.dimensions();
		int k = this.sizes.length;
		for (int one = 1; one < this.cells.length; one++) {
			for (int other = 0; other < one; other++) {
				double distance = Math
					.sqrt(Points.squaredDistance(values, one * dimensions, values, other * dimensions, dimensions));
				this.sums[one * k + this.cells[other]] += distance;
				this.sums[other * k + this.cells[one]] += distance;
			}
		}
	}

	private double of(int row) {
		int own = this.cells[row];
		int k = this.sizes.length;
		if (this.sizes[own] == 1) {
			return 0;
		}
		double inside = this.sums[row * k + own] / (this.sizes[own] - 1);
		double outside = Double.POSITIVE_INFINITY;
		for (int cell = 0; cell < k; cell++) {
			if (cell != own && this.sizes[cell] > 0) {
				outside = Math.min(outside, this.sums[row * k + cell] / this.sizes[cell]);
			}
		}
		double larger = Math.max(inside, outside);
		return (larger == 0) ? 0 : (outside - inside) / larger;
	}

}
