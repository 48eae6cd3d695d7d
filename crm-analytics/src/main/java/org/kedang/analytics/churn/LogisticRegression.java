package org.kedang.analytics.churn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.kedang.analytics.churn.Finding.Kind;

/**
 * Logistic regression: ln(p / (1 − p)) = b₀ + Σ bⱼ zⱼ, z the standardised columns, b by
 * maximum likelihood with the penalty ridge / 2 · Σ bⱼ², the intercept free.
 *
 * <p>
 * Standard errors are the roots of the diagonal of the inverse of the penalised
 * information matrix XᵀWX + ridge · I, carried over to the columns' own units; without a
 * penalty they are the usual ones (Wald). With fewer rows than columns, or where columns
 * separate the answers, they cannot be said and are NaN; that columns separate only some
 * of the answers shows without a penalty only.
 *
 * <p>
 * Missing values count as the mean of the others. Empty and constant columns and such as
 * follow from the columns before are left out, with coefficient 0. Rows of one answer
 * only, or none, give Laplace's (positives + 1) / (rows + 2) for everybody.
 *
 * <p>
 * Sources: McCullagh and Nelder, Generalized Linear Models, 1989; le Cessie and van
 * Houwelingen, Ridge estimators in logistic regression, 1992. Digits agree with
 * statsmodels and scikit-learn (its C is 1 / ridge).
 */
public final class LogisticRegression implements Learner {

	private static final int EVENTS_PER_COLUMN = 10;

	private final double ridge;

	/**
	 * A learner.
	 * @param ridge weight of the penalty, at least 0; 1 is usual
	 */
	public LogisticRegression(double ridge) {
		if (!(ridge >= 0)) {
			throw new IllegalArgumentException("A ridge is not negative: " + ridge);
		}
		this.ridge = ridge;
	}

	@Override
	public LogisticModel fit(Features features, boolean[] labels) {
		List<Finding> findings = new ArrayList<>();
		int positives = Odds.positives(labels);
		if (positives == 0 || positives == labels.length) {
			findings.add(Finding.of((labels.length == 0) ? Kind.NO_ROWS : Kind.ONE_CLASS));
			return constant(features, labels, findings);
		}
		Standardised table = Standardised.of(features, findings);
		NewtonFit fit = new NewtonFit(table.columns(), labels, this.ridge);
		int columns = table.kept().length;
		if (Math.min(positives, labels.length - positives) < EVENTS_PER_COLUMN * columns) {
			findings.add(Finding.of(Kind.FEW_EVENTS));
		}
		if (fit.separated()) {
			findings.add(Finding.of(Kind.SEPARATED));
		}
		if (!fit.converged()) {
			findings.add(Finding.of(Kind.NOT_CONVERGED));
		}
		boolean certain = labels.length > columns + 1 && !fit.separated();
		return new LogisticModel(coefficients(features.names(), table, fit, certain), effects(table, fit),
				fit.coefficients()[0], table.scales(), findings);
	}

	private static LogisticModel constant(Features features, boolean[] labels, List<Finding> findings) {
		double base = Odds.logOdds(Odds.succession(labels));
		List<Coefficient> coefficients = new ArrayList<>();
		coefficients.add(new Coefficient("", base, base, Double.NaN));
		features.names().forEach((name) -> coefficients.add(new Coefficient(name, 0, 0, Double.NaN)));
		Scale[] scales = new Scale[features.width()];
		Arrays.fill(scales, Scale.of(new double[0]));
		return new LogisticModel(coefficients, new double[scales.length], base, scales, findings);
	}

	private static double[] effects(Standardised table, NewtonFit fit) {
		double[] effects = new double[table.scales().length];
		for (int i = 0; i < table.kept().length; i++) {
			effects[table.kept()[i]] = fit.coefficients()[i + 1];
		}
		return effects;
	}

	private static List<Coefficient> coefficients(List<String> names, Standardised table, NewtonFit fit,
			boolean certain) {
		double[] effects = effects(table, fit);
		double[][] variance = fit.cholesky().inverse();
		double[] errors = new double[effects.length];
		Arrays.fill(errors, Double.NaN);
		double[] shift = new double[fit.coefficients().length];
		shift[0] = 1;
		for (int i = 1; i < shift.length; i++) {
			int column = table.kept()[i - 1];
			Scale scale = table.scales()[column];
			shift[i] = -scale.mean() / scale.deviation();
			errors[column] = certain ? scale.unscale(Math.sqrt(variance[i][i])) : Double.NaN;
		}
		double error = certain ? Math.sqrt(quadratic(shift, variance)) : Double.NaN;
		List<Coefficient> coefficients = new ArrayList<>();
		coefficients
			.add(new Coefficient("", Standardised.product(shift, fit.coefficients()), fit.coefficients()[0], error));
		for (int j = 0; j < effects.length; j++) {
			coefficients
				.add(new Coefficient(names.get(j), table.scales()[j].unscale(effects[j]), effects[j], errors[j]));
		}
		return coefficients;
	}

	private static double quadratic(double[] vector, double[][] matrix) {
		double sum = 0;
		for (int i = 0; i < vector.length; i++) {
			sum += vector[i] * Standardised.product(matrix[i], vector);
		}
		return sum;
	}

}
