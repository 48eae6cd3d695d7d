package org.kedang.analytics.trend;

import java.util.ArrayList;
import java.util.List;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.special.Beta;

/**
 * Least squares by QR: with X = QR of centred columns of length one, b = R⁻¹Qᵀy, and the
 * variances of b are σ² times the squared lengths of the rows of R⁻¹Qᵀ, which are those
 * of R⁻¹. Source: Golub and Van Loan, Matrix computations, 5.3.
 */
final class LeastSquares {

	private static final double COLLINEAR = 1e-8;

	/** A spread below this share of the largest value is rounding, not a difference. */
	private static final double ROUNDING = 1e-13;

	private final double[] figure;

	private final double[] means;

	private final double[] lengths;

	private final RealMatrix columns;

	private final double mean;

	LeastSquares(double[] figure, double[][] drivers) {
		this.mean = mean(figure);
		this.figure = new double[figure.length];
		for (int row = 0; row < figure.length; row++) {
			this.figure[row] = figure[row] - this.mean;
		}
		this.means = new double[drivers.length];
		this.lengths = new double[drivers.length];
		this.columns = MatrixUtils.createRealMatrix(figure.length, drivers.length);
		for (int driver = 0; driver < drivers.length; driver++) {
			scale(driver, drivers[driver]);
		}
	}

	private void scale(int driver, double[] values) {
		this.means[driver] = mean(values);
		double squares = 0;
		double largest = 0;
		for (double value : values) {
			squares += (value - this.means[driver]) * (value - this.means[driver]);
			largest = Math.max(largest, Math.abs(value));
		}
		double length = Math.sqrt(squares);
		this.lengths[driver] = (length > ROUNDING * largest) ? length : 0;
		for (int row = 0; row < values.length && this.lengths[driver] > 0; row++) {
			this.columns.setEntry(row, driver, (values[row] - this.means[driver]) / length);
		}
	}

	private static double mean(double[] values) {
		double mean = 0;
		for (double value : values) {
			mean += value / values.length;
		}
		return mean;
	}

	Regression fit() {
		QRDecomposition qr = new QRDecomposition(this.columns);
		int size = this.means.length;
		RealMatrix r = qr.getR();
		for (int driver = 0; driver < size; driver++) {
			if (Math.abs(r.getEntry(driver, driver)) < COLLINEAR) {
				return new Regression.Collinear(driver);
			}
		}
		double[] rotated = qr.getQT().operate(this.figure);
		double total = squares(this.figure, 0);
		double left = squares(rotated, size);
		return fitted(qr.getSolver().getInverse(), left / (this.figure.length - size - 1),
				(total > 0) ? 1 - left / total : 0);
	}

	private static double squares(double[] values, int from) {
		double squares = 0;
		for (int i = from; i < values.length; i++) {
			squares += values[i] * values[i];
		}
		return squares;
	}

	private Regression fitted(RealMatrix inverse, double variance, double determination) {
		List<Regression.Coefficient> coefficients = new ArrayList<>();
		double[] solution = inverse.operate(this.figure);
		double intercept = this.mean;
		for (int driver = 0; driver < this.means.length; driver++) {
			double value = solution[driver] / this.lengths[driver];
			double error = Math.sqrt(variance * squares(inverse.getRow(driver), 0)) / this.lengths[driver];
			coefficients.add(new Regression.Coefficient(value, error, pValue(value, error)));
			intercept -= value * this.means[driver];
		}
		return new Regression.Fitted(intercept, coefficients, determination, Math.sqrt(variance), this.figure.length);
	}

	private double pValue(double value, double error) {
		double freedom = this.figure.length - this.means.length - 1;
		double t = value / error;
		return (value == 0) ? 1 : Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
	}

}
