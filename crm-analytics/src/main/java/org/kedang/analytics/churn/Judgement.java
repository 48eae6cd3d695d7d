package org.kedang.analytics.churn;

import java.util.List;

/**
 * How well probabilities foretold what came. Rows whose probability is not a number are
 * left out. What cannot be said, AUC and KS of rows with one answer only, everything of
 * no rows, is NaN.
 *
 * <ul>
 * <li>AUC and KS: as {@link Separation} tells.</li>
 * <li>Brier: mean (p − y)², 0 is perfect; the share's own is share · (1 − share).</li>
 * <li>Log loss: mean −ln of the probability given to what came, in nats, probabilities
 * kept 1e-15 away from 0.</li>
 * </ul>
 *
 * @param rows how many rows were judged
 * @param positives how many of them came true
 * @param auc area under the ROC curve
 * @param ks Kolmogorov and Smirnov's distance
 * @param brier mean squared error
 * @param logLoss mean logarithmic loss
 * @param lift ten tenths of the rows, the most probable first
 * @param calibration ten bands of probability, ascending, those without rows too
 */
public record Judgement(int rows, int positives, double auc, double ks, double brier, double logLoss, List<Lift> lift,
		List<CalibrationBand> calibration) {

	/** Judges probabilities by what came. */
	public static Judgement of(double[] probabilities, boolean[] labels) {
		ScoreGroups groups = ScoreGroups.of(probabilities, labels);
		Separation separation = Separation.of(groups);
		int rows = 0;
		int positives = 0;
		double squares = 0;
		double loss = 0;
		for (int g = 0; g < groups.size(); g++) {
			double p = groups.score(g);
			int yes = groups.positives(g);
			int no = groups.rows(g) - yes;
			rows += yes + no;
			positives += yes;
			squares += yes * (1 - p) * (1 - p) + no * p * p;
			loss += ((yes > 0) ? yes * Odds.loss(p, true) : 0) + ((no > 0) ? no * Odds.loss(p, false) : 0);
		}
		return new Judgement(rows, positives, separation.auc(), separation.ks(), squares / rows, loss / rows,
				Lift.of(groups, rows, positives), CalibrationBand.of(groups));
	}

	/** By how much the AUC may be off by luck, 95 times in 100. */
	public double luck() {
		return Separation.luck(this.auc, this.positives, this.rows - this.positives);
	}

	/** Whether the AUC may as well be that of no order at all. */
	public boolean mayBeLuck() {
		return Math.abs(this.auc - 0.5) <= luck();
	}

}
