package org.kedang.analytics.trend;

import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The smallest value of a function whose parameters all lie between 0 and 1: the best
 * point of a coarse grid, improved by two runs of Nelder and Mead. Beyond the bounds the
 * value at the bound counts, and a little more the farther off. The best point ever tried
 * is the result, so that no failure to converge is one.
 */
final class BoundedMinimum {

	private static final double[] GRID = { 0.05, 0.25, 0.5, 0.75, 0.95 };

	private static final int MOST_TRIALS = 4000;

	private static final double TOLERANCE = 1e-12;

	private final MultivariateFunction function;

	private double[] best;

	private double least = Double.POSITIVE_INFINITY;

	private BoundedMinimum(MultivariateFunction function, int parameters) {
		this.function = function;
		this.best = new double[parameters];
	}

	static double[] of(MultivariateFunction function, int parameters) {
		BoundedMinimum minimum = new BoundedMinimum(function, parameters);
		minimum.tryGrid(new double[parameters], 0);
		minimum.improve(0.1);
		minimum.improve(0.02);
		return minimum.best;
	}

	private void tryGrid(double[] point, int parameter) {
		if (parameter == point.length) {
			value(point);
			return;
		}
		for (double step : GRID) {
			point[parameter] = step;
			tryGrid(point, parameter + 1);
		}
	}

	private double value(double[] point) {
		double[] inside = new double[point.length];
		double outside = 0;
		for (int i = 0; i < point.length; i++) {
			inside[i] = Math.max(0, Math.min(1, point[i]));
			outside += Math.abs(point[i] - inside[i]);
		}
		double value = this.function.value(inside);
		if (value < this.least) {
			this.least = value;
			this.best = inside;
		}
		return value + outside * Math.abs(value);
	}

	private void improve(double side) {
		try {
			new SimplexOptimizer(TOLERANCE, Double.MIN_NORMAL).optimize(new MaxEval(MOST_TRIALS),
					new ObjectiveFunction(this::value), GoalType.MINIMIZE, new InitialGuess(this.best),
					new NelderMeadSimplex(this.best.length, side));
		}
		catch (MathIllegalStateException ex) {
			// out of trials: the best one stands
		}
	}

}
