package org.kedang.analytics.churn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.kedang.analytics.churn.Finding.Kind;

/**
 * The standardised columns of a table, without those that say nothing of their own:
 * empty, constant, or following from the columns before.
 */
final class Standardised {

	/** Of a column's variance, the share that must be its own. */
	private static final double OWN = 1e-9;

	private final Scale[] scales;

	private final int[] kept;

	private final double[][] columns;

	private Standardised(Scale[] scales, int[] kept, double[][] columns) {
		this.scales = scales;
		this.kept = kept;
		this.columns = columns;
	}

	static Standardised of(Features features, List<Finding> findings) {
		Scale[] scales = new Scale[features.width()];
		int[] varying = new int[scales.length];
		double[][] columns = new double[scales.length][];
		int count = 0;
		for (int j = 0; j < scales.length; j++) {
			scales[j] = Scale.of(features.column(j));
			note(scales[j], features.names().get(j), findings);
			if (scales[j].deviation() > 0) {
				columns[count] = scales[j].standardise(features.column(j));
				varying[count++] = j;
			}
		}
		return new Standardised(scales, Arrays.copyOf(varying, count), Arrays.copyOf(columns, count))
			.independent(features.names(), findings);
	}

	private static void note(Scale scale, String name, List<Finding> findings) {
		if (scale.present() == 0) {
			findings.add(new Finding(Kind.EMPTY, name));
		}
		else if (scale.deviation() == 0) {
			findings.add(new Finding(Kind.CONSTANT, name));
		}
		else if (scale.missing() > 0) {
			findings.add(new Finding(Kind.MISSING_FILLED, name));
		}
	}

	private Standardised independent(List<String> names, List<Finding> findings) {
		double[][] products = new double[this.kept.length][this.kept.length];
		for (int i = 0; i < products.length; i++) {
			for (int j = 0; j <= i; j++) {
				products[i][j] = product(this.columns[i], this.columns[j]);
			}
		}
		Cholesky cholesky = new Cholesky(products, OWN);
		List<double[]> own = new ArrayList<>();
		int[] indexes = new int[this.kept.length];
		for (int i = 0; i < this.kept.length; i++) {
			if (cholesky.leftOut(i)) {
				findings.add(new Finding(Kind.COLLINEAR, names.get(this.kept[i])));
			}
			else {
				indexes[own.size()] = this.kept[i];
				own.add(this.columns[i]);
			}
		}
		return new Standardised(this.scales, Arrays.copyOf(indexes, own.size()), own.toArray(double[][]::new));
	}

	static double product(double[] one, double[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}

	/** How every column is standardised, also those left out. */
	Scale[] scales() {
		return this.scales;
	}

	/** Which columns are kept, ascending. */
	int[] kept() {
		return this.kept;
	}

	/** The kept columns. */
	double[][] columns() {
		return this.columns;
	}

}
