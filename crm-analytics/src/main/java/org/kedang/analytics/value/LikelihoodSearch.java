package org.kedang.analytics.value;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Finds the positive parameters under which data are likeliest: Nelder and Mead's simplex
 * over the parameters' logarithms, from several starts, the best of them begun again
 * until it no longer gains. Whatever the data, an answer comes back: a search that runs
 * out of its evaluations gives the best it has seen.
 */
final class LikelihoodSearch {

	/** Logarithms of parameters stay within plus and minus this. */
	private static final double BOUND = 12;

	private static final int EVALUATIONS = 2_000;

	private static final int RESTARTS = 10;

	private static final double ROUGH = 1e-3;

	private static final double FINE = 1e-9;

	private final ToDoubleFunction<double[]> logLikelihood;

	private double[] best;

	private double height = Double.NEGATIVE_INFINITY;

	LikelihoodSearch(ToDoubleFunction<double[]> logLikelihood, int parameters) {
		this.logLikelihood = logLikelihood;
		this.best = new double[parameters];
	}

	/** The likeliest parameters. */
	double[] from(List<double[]> starts) {
		for (double[] start : starts) {
			climb(Arrays.stream(start).map(Math::log).toArray(), ROUGH);
		}
		double before = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < RESTARTS && this.height - before > FINE; i++) {
			before = this.height;
			climb(this.best, FINE);
		}
		return Arrays.stream(this.best).map(Math::exp).toArray();
	}

	/** The log-likelihood of what was found. */
	double height() {
		return this.height;
	}

	private void climb(double[] start, double gain) {
		try {
			new SimplexOptimizer(new SimpleValueChecker(-1, gain)).optimize(new MaxEval(EVALUATIONS),
					new ObjectiveFunction(this::look), GoalType.MAXIMIZE, new InitialGuess(start),
					new NelderMeadSimplex(start.length, 0.5));
		}
		catch (MathRuntimeException exhausted) {
			// the best seen so far is kept
		}
	}

	private double look(double[] logarithms) {
		for (double each : logarithms) {
			if (!(Math.abs(each) <= BOUND)) {
				return -Double.MAX_VALUE;
			}
		}
		double found = this.logLikelihood.applyAsDouble(Arrays.stream(logarithms).map(Math::exp).toArray());
		if (Double.isNaN(found)) {
			return -Double.MAX_VALUE;
		}
		if (found > this.height) {
			this.height = found;
			this.best = logarithms.clone();
		}
		return found;
	}

}
