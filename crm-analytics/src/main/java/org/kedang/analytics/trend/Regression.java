package org.kedang.analytics.trend;

import java.util.List;

/**
 * What several drivers have to do with a figure: y = b₀ + Σ bⱼ xⱼ by least squares,
 * without a ridge.
 */
public sealed interface Regression {

	/**
	 * Fits drivers to a figure. The columns are centred and scaled to length one, then
	 * decomposed by Householder's QR; a column of which less than 1e-8 is left beside
	 * those before it is a combination of them.
	 * @param figure the values to explain
	 * @param drivers one array a driver, as long as the figure
	 */
	static Regression of(double[] figure, double[]... drivers) {
		Finite.check(figure);
		for (double[] driver : drivers) {
			Finite.check(driver);
			if (driver.length != figure.length) {
				throw new IllegalArgumentException(driver.length + " values of a driver for " + figure.length);
			}
		}
		int needed = drivers.length + 2;
		if (figure.length < needed || drivers.length == 0) {
			return new TooLittleHistory(needed, figure.length);
		}
		return new LeastSquares(figure, drivers).fit();
	}

	/**
	 * A fitted regression.
	 *
	 * @param intercept b₀, in the unit of the figure
	 * @param coefficients one a driver
	 * @param determination R², 0 to 1; 0 where the figure is always the same
	 * @param deviation of the figure from the fit, n − drivers − 1 degrees of freedom
	 * @param n how many values
	 */
	record Fitted(double intercept, List<Coefficient> coefficients, double determination, double deviation,
			int n) implements Regression {

		public Fitted {
			coefficients = List.copyOf(coefficients);
		}

		/** The figure that these drivers' values lead to. */
		public double predict(double... drivers) {
			if (drivers.length != this.coefficients.size()) {
				throw new IllegalArgumentException(drivers.length + " drivers, not " + this.coefficients.size());
			}
			double sum = this.intercept;
			for (int i = 0; i < drivers.length; i++) {
				sum += this.coefficients.get(i).value() * drivers[i];
			}
			return sum;
		}

	}

	/**
	 * What one more of a driver adds, the others unchanged.
	 *
	 * @param value in the figure's unit for one unit of the driver
	 * @param standardError of the value
	 * @param pValue two-sided, of a value of 0, by the t distribution
	 */
	record Coefficient(double value, double standardError, double pValue) {
	}

	/**
	 * No coefficients can be told apart.
	 *
	 * @param driver the first, from 0, that is always the same or follows from those
	 * before
	 */
	record Collinear(int driver) implements Regression {
	}

	/**
	 * Fewer values than drivers and two, or no drivers.
	 *
	 * @param needed how many values it takes
	 * @param has how many there are
	 */
	record TooLittleHistory(int needed, int has) implements Regression {
	}

}
