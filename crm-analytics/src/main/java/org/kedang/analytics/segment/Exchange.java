package org.kedang.analytics.segment;

/**
 * Improves settled cells by moving one point at a time, in the order of rows: out of cell
 * a into b where n(b)/(n(b)+1)·‖x − c(b)‖² is less than n(a)/(n(a)−1)·‖x − c(a)‖², which
 * is what the inertia gains and loses when both centres follow at once. It finds better
 * cells where Lloyd's rounds stand still, and ends when no point moves or after 100
 * rounds.
 *
 * <p>
 * Source: Hartigan and Wong, A k-means clustering algorithm, 1979.
 */
final class Exchange {

	private static final int MOST_ROUNDS = 100;

	/** A smaller gain, as a share, is rounding. */
	private static final double ROUNDING = 1e-9;

	private final double[] values;

	private final int dimensions;

	private final double[] centres;

	private final int[] cells;

	private final int[] sizes;

	Exchange(Points points, Clustering clustering) {
		this.values = points.values();
		this.dimensions = points.dimensions();
		this.cells = new int[points.size()];
		this.sizes = new int[clustering.k()];
		this.centres = new double[this.sizes.length * this.dimensions];
		for (int row = 0; row < this.cells.length; row++) {
			this.cells[row] = clustering.cell(row);
			pull(this.cells[row], row, 1);
		}
	}

	/** The centres when no point is better off elsewhere. */
	double[] settle() {
		boolean changed = true;
		for (int round = 0; round < MOST_ROUNDS && changed; round++) {
			changed = false;
			for (int row = 0; row < this.cells.length; row++) {
				changed |= move(row);
			}
		}
		return this.centres;
	}

	private boolean move(int row) {
		int own = this.cells[row];
		if (this.sizes[own] == 1) {
			return false;
		}
		double least = this.sizes[own] / (this.sizes[own] - 1.0) * squaredDistance(row, own) * (1 - ROUNDING);
		int best = own;
		for (int cell = 0; cell < this.sizes.length; cell++) {
			double cost = this.sizes[cell] / (this.sizes[cell] + 1.0) * squaredDistance(row, cell);
			if (cell != own && cost < least) {
				least = cost;
				best = cell;
			}
		}
		if (best != own) {
			pull(own, row, -1);
			pull(best, row, 1);
			this.cells[row] = best;
		}
		return best != own;
	}

	private double squaredDistance(int row, int cell) {
		return Points.squaredDistance(this.values, row * this.dimensions, this.centres, cell * this.dimensions,
				this.dimensions);
	}

	/** Moves a centre as a point joins or leaves its cell. */
	private void pull(int cell, int row, int sign) {
		this.sizes[cell] += sign;
		for (int i = 0; i < this.dimensions; i++) {
			double difference = this.values[row * this.dimensions + i] - this.centres[cell * this.dimensions + i];
			this.centres[cell * this.dimensions + i] += sign * difference / this.sizes[cell];
		}
	}

}
