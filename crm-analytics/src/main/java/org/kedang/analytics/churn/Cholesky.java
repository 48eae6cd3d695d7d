package org.kedang.analytics.churn;

/**
 * The Cholesky decomposition A = L Lᵀ of a symmetric, positive semidefinite matrix. A
 * column that depends on those before it, its pivot at most {@code tolerance} of its
 * diagonal element, is left out as if its row and column were not there: solutions and
 * the inverse are zero there. That is how R reports aliased coefficients.
 */
final class Cholesky {

	private final double[][] lower;

	private final boolean[] left;

	/** Decomposes the lower triangle of a matrix. */
	Cholesky(double[][] matrix, double tolerance) {
		int size = matrix.length;
		this.lower = new double[size][size];
		this.left = new boolean[size];
		for (int i = 0; i < size; i++) {
			for (int j = 0; j <= i; j++) {
				double rest = matrix[i][j] - dot(this.lower[i], this.lower[j], j);
				if (i == j) {
					this.left[i] = !(rest > tolerance * matrix[i][i]);
					this.lower[i][i] = this.left[i] ? 0 : Math.sqrt(rest);
				}
				else {
					this.lower[i][j] = this.left[j] ? 0 : rest / this.lower[j][j];
				}
			}
			if (this.left[i]) {
				this.lower[i] = new double[size];
			}
		}
	}

	private static double dot(double[] one, double[] other, int length) {
		double sum = 0;
		for (int k = 0; k < length; k++) {
			sum += one[k] * other[k];
		}
		return sum;
	}

	/** Whether a column depends on those before it. */
	boolean leftOut(int column) {
		return this.left[column];
	}

	/** The x of A x = b. */
	double[] solve(double[] right) {
		int size = right.length;
		double[] solution = new double[size];
		for (int i = 0; i < size; i++) {
			double rest = right[i] - dot(this.lower[i], solution, i);
			solution[i] = this.left[i] ? 0 : rest / this.lower[i][i];
		}
		for (int i = size - 1; i >= 0; i--) {
			double rest = solution[i];
			for (int k = i + 1; k < size; k++) {
				rest -= this.lower[k][i] * solution[k];
			}
			solution[i] = this.left[i] ? 0 : rest / this.lower[i][i];
		}
		return solution;
	}

	double[][] inverse() {
		int size = this.left.length;
		double[][] inverse = new double[size][];
		for (int i = 0; i < size; i++) {
			double[] unit = new double[size];
			unit[i] = 1;
			inverse[i] = solve(unit);
		}
		return inverse;
	}

}
