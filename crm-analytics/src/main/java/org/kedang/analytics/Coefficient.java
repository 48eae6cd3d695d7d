package org.kedang.analytics;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.correlate.Correlation;

/**
 * A coefficient as it is stored, or why there is none.
 *
 * @param n the number of pairs
 * @param value −1 to 1; null where there is none
 * @param pValue two-sided, 0 to 1; null where there is none
 * @param exact whether the p-value counts every order of the figures
 * @param reason why there is none; null where there is one
 */
public record Coefficient(int n, @Nullable Double value, @Nullable Double pValue, boolean exact,
		Correlation.@Nullable Reason reason) {

	/** Below it, chance alone would hardly bring what was seen. */
	private static final double LEVEL = 0.05;

	/** How far from 0 a coefficient is called weak, moderate, strong, very strong. */
	private static final double[] STRENGTHS = { 0.1, 0.3, 0.5, 0.7 };

	static Coefficient of(Correlation correlation) {
		if (correlation instanceof Correlation.Measured measured) {
			return new Coefficient(measured.n(), measured.coefficient(), measured.pValue(), measured.exact(), null);
		}
		return new Coefficient(correlation.n(), null, null, false, ((Correlation.Unmeasured) correlation).reason());
	}

	/** Whether chance alone would hardly have brought it. */
	public boolean told() {
		return this.pValue != null && this.pValue < LEVEL;
	}

	/**
	 * How far it is from 0: 0 for next to nothing, then weak, moderate, strong and very
	 * strong up to 4. Source: Cohen, Statistical power analysis for the behavioral
	 * sciences, 1988, for the first three.
	 */
	public int strength() {
		int strength = 0;
		while (this.value != null && strength < STRENGTHS.length && Math.abs(this.value) >= STRENGTHS[strength]) {
			strength++;
		}
		return strength;
	}

	/** The coefficient of the same two the other way round. */
	Coefficient swapped() {
		if (this.reason == Correlation.Reason.FIRST_CONSTANT) {
			return new Coefficient(this.n, null, null, false, Correlation.Reason.SECOND_CONSTANT);
		}
		if (this.reason == Correlation.Reason.SECOND_CONSTANT) {
			return new Coefficient(this.n, null, null, false, Correlation.Reason.FIRST_CONSTANT);
		}
		return this;
	}

}
