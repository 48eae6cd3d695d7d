package org.kedang.analytics.churn;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Corrects probabilities so that of those given p, a share of p comes true.
 */
public sealed interface Calibration permits Calibration.Unchanged, Platt, Isotonic {

	/** The corrected probability, not falling where the given one rises. */
	double apply(double probability);

	/**
	 * The correction with the least mean squared error (Brier) on rows held back, in five
	 * folds, learnt from all rows in the end; no correction where none does better.
	 * @param probabilities given to rows that were not learnt from
	 * @param labels what came
	 * @param seed of the folds
	 */
	static Calibration choose(double[] probabilities, boolean[] labels, long seed) {
		Folds folds = Folds.stratified(labels, 5, seed);
		BiFunction<double[], boolean[], Calibration> best = (given, came) -> new Unchanged();
		double least = heldBrier(best, probabilities, labels, folds);
		for (BiFunction<double[], boolean[], Calibration> kind : List
			.<BiFunction<double[], boolean[], Calibration>>of(Platt::of, Isotonic::of)) {
			double brier = heldBrier(kind, probabilities, labels, folds);
			if (brier < least) {
				least = brier;
				best = kind;
			}
		}
		return best.apply(probabilities, labels);
	}

	private static double heldBrier(BiFunction<double[], boolean[], Calibration> kind, double[] probabilities,
			boolean[] labels, Folds folds) {
		double sum = 0;
		for (int fold = 0; fold < folds.count(); fold++) {
			int[] learnt = folds.outside(fold);
			Calibration calibration = kind.apply(
					Arrays.stream(learnt).mapToDouble((row) -> probabilities[row]).toArray(),
					Folds.only(labels, learnt));
			for (int row : folds.inside(fold)) {
				double error = calibration.apply(probabilities[row]) - (labels[row] ? 1 : 0);
				sum += error * error;
			}
		}
		return sum;
	}

	/** No correction. */
	record Unchanged() implements Calibration {

		@Override
		public double apply(double probability) {
			return probability;
		}

	}

}
