package org.kedang.analytics.churn;

import java.util.List;

/**
 * A fitted logistic regression. A figure contributes its coefficient times its distance
 * from the mean; a missing figure contributes nothing.
 */
public final class LogisticModel implements Model {

	private final List<Coefficient> coefficients;

	private final double[] effects;

	private final double base;

	private final Scale[] scales;

	private final List<Finding> findings;

	LogisticModel(List<Coefficient> coefficients, double[] effects, double base, Scale[] scales,
			List<Finding> findings) {
		this.coefficients = List.copyOf(coefficients);
		this.effects = effects;
		this.base = base;
		this.scales = scales;
		this.findings = List.copyOf(findings);
	}

	@Override
	public double logOdds(double[] row) {
		double sum = this.base;
		for (int j = 0; j < this.effects.length; j++) {
			sum += contribution(row, j);
		}
		return sum;
	}

	private double contribution(double[] row, int column) {
		return this.effects[column] * this.scales[column].standardise(row[column]);
	}

	@Override
	public double base() {
		return this.base;
	}

	@Override
	public double[] contributions(double[] row) {
		double[] contributions = new double[this.effects.length];
		for (int j = 0; j < contributions.length; j++) {
			contributions[j] = contribution(row, j);
		}
		return contributions;
	}

	/** The intercept, then the columns in their order. */
	public List<Coefficient> coefficients() {
		return this.coefficients;
	}

	@Override
	public List<Finding> findings() {
		return this.findings;
	}

}
