package org.kedang.analytics.segment;

import java.util.Arrays;

/**
 * Which centre each point belongs to, and the sums of the points of each.
 */
final class Cells {

	private final double[] values;

	private final int dimensions;

	private final int[] cells;

	private final int[] counts;

	private final double[] sums;

	Cells(Points points, int k) {
		this.values = points.values();
		this.dimensions = points.dimensions();
		this.cells = new int[points.size()];
		Arrays.fill(this.cells, -1);
		this.counts = new int[k];
		this.sums = new double[k * this.dimensions];
	}

	/** The cell of a row, −1 before the first round. */
	int of(int row) {
		return this.cells[row];
	}

	/** Whether the row was elsewhere. */
	boolean put(int row, int cell) {
		int before = this.cells[row];
		if (before == cell) {
			return false;
		}
		if (before >= 0) {
			add(row, before, -1);
		}
		add(row, cell, 1);
		this.cells[row] = cell;
		return true;
	}

	private void add(int row, int cell, int sign) {
		this.counts[cell] += sign;
		for (int i = 0; i < this.dimensions; i++) {
			this.sums[cell * this.dimensions + i] += sign * this.values[row * this.dimensions + i];
		}
	}

	/** Whether any centre had no points and was given one. */
	boolean fillEmpty(double[] centres) {
		boolean filled = false;
		for (int cell = 0; cell < this.counts.length; cell++) {
			if (this.counts[cell] == 0) {
				int row = farthest(centres);
				put(row, cell);
				System.arraycopy(this.values, row * this.dimensions, centres, cell * this.dimensions, this.dimensions);
				filled = true;
			}
		}
		return filled;
	}

	private int farthest(double[] centres) {
		int farthest = 0;
		double most = -1;
		for (int row = 0; row < this.cells.length; row++) {
			double distance = Points.squaredDistance(this.values, row * this.dimensions, centres,
					this.cells[row] * this.dimensions, this.dimensions);
			if (distance > most && this.counts[this.cells[row]] > 1) {
				most = distance;
				farthest = row;
			}
		}
		return farthest;
	}

	/** How far the centre went. */
	double moveToMean(int cell, double[] centres) {
		double squares = 0;
		for (int i = cell * this.dimensions; i < (cell + 1) * this.dimensions; i++) {
			double mean = this.sums[i] / this.counts[cell];
			squares += (mean - centres[i]) * (mean - centres[i]);
			centres[i] = mean;
		}
		return Math.sqrt(squares);
	}

}
