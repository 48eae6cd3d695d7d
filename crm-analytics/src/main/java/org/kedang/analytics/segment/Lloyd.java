package org.kedang.analytics.segment;

import java.util.Arrays;

/**
 * Moves centres to the means of the points nearest to them until they stay. Bounds on the
 * distance to the own and to the second nearest centre spare most comparisons; the result
 * is that of the plain method. A point as near to another centre as to its own stays, at
 * first it goes to the earliest. A centre left without points takes the point farthest
 * from its own centre, the earliest row in a tie. It ends when no point moves, when no
 * centre moves farther than a hundred-thousandth of a standard deviation, or after 300
 * rounds.
 *
 * <p>
 * Source: Lloyd, Least squares quantization in PCM, 1982; Hamerly, Making k-means even
 * faster, 2010.
 */
final class Lloyd {

	private static final int MOST_ROUNDS = 300;

	private static final double STANDSTILL = 1e-5;

	private final Points points;

	private final int dimensions;

	private final double[] centres;

	private final Cells cells;

	private final double[] upper;

	private final double[] lower;

	private final double[] halves;

	private final double[] moved;

	Lloyd(Points points, double[] centres) {
		this.points = points;
		this.dimensions = points.dimensions();
		this.centres = centres.clone();
		int k = centres.length / this.dimensions;
		this.cells = new Cells(points, k);
		this.upper = new double[points.size()];
		this.lower = new double[points.size()];
		this.halves = new double[k];
		this.moved = new double[k];
	}

	/** The centres once they stay. */
	double[] settle() {
		forget();
		double farthest = Double.POSITIVE_INFINITY;
		for (int round = 0; round < MOST_ROUNDS && farthest > STANDSTILL; round++) {
			farthest = assign() ? move() : 0;
		}
		return this.centres;
	}

	private void forget() {
		Arrays.fill(this.upper, Double.POSITIVE_INFINITY);
		Arrays.fill(this.lower, 0);
	}

	/** Whether any point moved to another centre. */
	private boolean assign() {
		halveGaps();
		boolean changed = false;
		for (int row = 0; row < this.upper.length; row++) {
			int cell = this.cells.of(row);
			double bound = (cell < 0) ? 0 : Math.max(this.halves[cell], this.lower[row]);
			if (this.upper[row] > bound) {
				this.upper[row] = (cell < 0) ? Double.POSITIVE_INFINITY : distance(row, cell);
				if (this.upper[row] > bound) {
					changed |= compareAll(row, cell);
				}
			}
		}
		return changed;
	}

	/** Half the way from each centre to the one next to it. */
	private void halveGaps() {
		Arrays.fill(this.halves, Double.POSITIVE_INFINITY);
		for (int one = 0; one < this.halves.length; one++) {
			for (int other = 0; other < one; other++) {
				double half = Math.sqrt(Points.squaredDistance(this.centres, one * this.dimensions, this.centres,
						other * this.dimensions, this.dimensions)) / 2;
				this.halves[one] = Math.min(this.halves[one], half);
				this.halves[other] = Math.min(this.halves[other], half);
			}
		}
	}

	private boolean compareAll(int row, int own) {
		int best = own;
		double least = this.upper[row];
		double second = Double.POSITIVE_INFINITY;
		for (int cell = 0; cell < this.halves.length; cell++) {
			double distance = (cell == own) ? Double.POSITIVE_INFINITY : distance(row, cell);
			if (distance < least) {
				second = least;
				least = distance;
				best = cell;
			}
			else if (distance < second) {
				second = distance;
			}
		}
		this.upper[row] = least;
		this.lower[row] = second;
		return this.cells.put(row, best);
	}

	private double distance(int row, int cell) {
		return Math.sqrt(Points.squaredDistance(this.points.values(), row * this.dimensions, this.centres,
				cell * this.dimensions, this.dimensions));
	}

	/** How far the centre went that went farthest. */
	private double move() {
		if (this.cells.fillEmpty(this.centres)) {
			forget();
		}
		double farthest = 0;
		for (int cell = 0; cell < this.moved.length; cell++) {
			this.moved[cell] = this.cells.moveToMean(cell, this.centres);
			farthest = Math.max(farthest, this.moved[cell]);
		}
		for (int row = 0; row < this.upper.length; row++) {
			this.upper[row] += this.moved[this.cells.of(row)];
			this.lower[row] -= farthest;
		}
		return farthest;
	}

}
