package org.kedang.analytics.churn;

import java.util.Arrays;

/**
 * Maximises the penalised log-likelihood Σ ln p(y) − ridge / 2 · Σ b² by Newton's method,
 * which for this likelihood is iteratively reweighted least squares; the intercept is not
 * penalised. A step that does not improve is halved.
 */
final class NewtonFit {

	private static final int MOST_STEPS = 50;

	/** Half the squared length of a step, in standard errors, that ends the search. */
	private static final double SMALL = 1e-12;

	private static final int MOST_HALVINGS = 30;

	/** A probability this near to what came makes one suspect separation. */
	private static final double CERTAIN = 1e-8;

	private final double[][] columns;

	private final boolean[] labels;

	private final double ridge;

	private final double[] linear;

	private double[] coefficients;

	private double objective;

	private boolean converged;

	NewtonFit(double[][] columns, boolean[] labels, double ridge) {
		this.columns = columns;
		this.labels = labels;
		this.ridge = ridge;
		this.linear = new double[labels.length];
		this.coefficients = new double[columns.length + 1];
		this.coefficients[0] = Odds.logOdds((double) Odds.positives(labels) / labels.length);
		this.objective = objective(this.coefficients);
		for (int step = 0; step < MOST_STEPS && !this.converged; step++) {
			this.converged = !improve();
		}
		objective(this.coefficients);
	}

	private boolean improve() {
		double[] gradient = gradient();
		double[] direction = cholesky().solve(gradient);
		if (Standardised.product(gradient, direction) / 2 < SMALL) {
			return false;
		}
		double length = 1;
		for (int halving = 0; halving < MOST_HALVINGS; halving++) {
			double[] moved = this.coefficients.clone();
			for (int j = 0; j < moved.length; j++) {
				moved[j] += length * direction[j];
			}
			double reached = objective(moved);
			if (reached > this.objective) {
				this.coefficients = moved;
				this.objective = reached;
				return true;
			}
			length /= 2;
		}
		return false;
	}

	/** Leaves the linear predictor of the coefficients behind. */
	private double objective(double[] at) {
		Arrays.fill(this.linear, at[0]);
		double penalty = 0;
		for (int j = 1; j < at.length; j++) {
			double[] column = this.columns[j - 1];
			for (int i = 0; i < this.linear.length; i++) {
				this.linear[i] += at[j] * column[i];
			}
			penalty += at[j] * at[j];
		}
		double sum = 0;
		for (int i = 0; i < this.linear.length; i++) {
			sum -= Odds.lossOf(this.linear[i], this.labels[i]);
		}
		return sum - this.ridge / 2 * penalty;
	}

	private double[] gradient() {
		double[] rest = new double[this.labels.length];
		double[] gradient = new double[this.coefficients.length];
		for (int i = 0; i < rest.length; i++) {
			rest[i] = (this.labels[i] ? 1 : 0) - Odds.probability(this.linear[i]);
			gradient[0] += rest[i];
		}
		for (int j = 1; j < gradient.length; j++) {
			gradient[j] = Standardised.product(this.columns[j - 1], rest) - this.ridge * this.coefficients[j];
		}
		return gradient;
	}

	/** Of the penalised information matrix at the coefficients. */
	Cholesky cholesky() {
		double[] weights = new double[this.labels.length];
		double[][] information = new double[this.coefficients.length][this.coefficients.length];
		for (int i = 0; i < weights.length; i++) {
			double probability = Odds.probability(this.linear[i]);
			weights[i] = probability * (1 - probability);
			information[0][0] += weights[i];
		}
		double[] weighted = new double[weights.length];
		for (int j = 1; j < information.length; j++) {
			for (int i = 0; i < weights.length; i++) {
				weighted[i] = weights[i] * this.columns[j - 1][i];
				information[j][0] += weighted[i];
			}
			for (int k = 1; k <= j; k++) {
				information[j][k] = Standardised.product(weighted, this.columns[k - 1]);
			}
			information[j][j] += this.ridge;
		}
		return new Cholesky(information, 0);
	}

	/** Intercept first. */
	double[] coefficients() {
		return this.coefficients;
	}

	boolean converged() {
		return this.converged;
	}

	/**
	 * Whether all rows lie on their own side, or some so far that no penalty was felt.
	 */
	boolean separated() {
		boolean all = true;
		boolean some = false;
		for (int i = 0; i < this.linear.length; i++) {
			double right = this.labels[i] ? this.linear[i] : -this.linear[i];
			all &= right > 0;
			some |= Odds.probability(right) > 1 - CERTAIN;
		}
		return all || some;
	}

}
