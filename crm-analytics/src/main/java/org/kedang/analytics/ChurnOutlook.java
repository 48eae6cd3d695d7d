package org.kedang.analytics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.churn.Features;
import org.kedang.analytics.churn.Judgement;
import org.kedang.analytics.churn.LogisticModel;
import org.kedang.analytics.churn.LogisticRegression;
import org.kedang.analytics.churn.OwnRhythm;
import org.kedang.analytics.churn.PurchaseFeatures;
import org.kedang.analytics.segment.Sample;

/**
 * Who will buy no more within the horizon. A model learns from what was known two
 * horizons ago and what came in the first of them, and is judged by the second; only if
 * it told the lost ones better apart than the plain rule, it learns once more, from what
 * was known one horizon ago, and decides. Otherwise the rule decides.
 */
final class ChurnOutlook {

	private static final int ROWS = 200;

	private static final int RARER = 30;

	private static final int SAMPLE = 100_000;

	private static final long SEED = 42;

	private final PurchaseColumns now;

	private final Timing timing;

	private final double usual;

	private @Nullable Judgement modelJudged;

	private @Nullable Judgement ruleJudged;

	private @Nullable String finding;

	private @Nullable LogisticModel deciding;

	ChurnOutlook(PurchaseColumns before, PurchaseColumns lately, PurchaseColumns now, Timing timing) {
		this.now = now;
		this.timing = timing;
		this.usual = usual(now);
		if (!timing.longEnough()) {
			this.finding = "scoring.churn.short";
		}
		else if (tooFew(before) || tooFew(lately)) {
			this.finding = "scoring.churn.few";
		}
		else {
			learn(before, lately);
		}
	}

	private void learn(PurchaseColumns before, PurchaseColumns lately) {
		int[] judged = drawn(lately);
		double known = usual(lately);
		boolean[] lost = lost(lately, judged);
		Judgement rule = Judgement.of(silences(lately, judged, known), lost);
		Judgement model = Judgement.of(fit(before).probabilities(features(lately, judged)), lost);
		this.ruleJudged = rule;
		this.modelJudged = model;
		if (model.auc() > rule.auc()) {
			this.deciding = fit(lately);
		}
		else {
			this.finding = "scoring.churn.rule";
		}
	}

	private static LogisticModel fit(PurchaseColumns columns) {
		int[] rows = drawn(columns);
		return new LogisticRegression(1).fit(features(columns, rows), lost(columns, rows));
	}

	private static boolean tooFew(PurchaseColumns columns) {
		int later = 0;
		for (int row = 0; row < columns.size(); row++) {
			later += columns.later(row) ? 1 : 0;
		}
		return columns.size() < ROWS || Math.min(later, columns.size() - later) < RARER;
	}

	private static int[] drawn(PurchaseColumns columns) {
		return Sample.rows(columns.size(), SAMPLE, SEED);
	}

	private static boolean[] lost(PurchaseColumns columns, int[] rows) {
		boolean[] lost = new boolean[rows.length];
		for (int i = 0; i < rows.length; i++) {
			lost[i] = !columns.later(rows[i]);
		}
		return lost;
	}

	private static Features features(PurchaseColumns columns, int[] rows) {
		return PurchaseFeatures.of(Arrays.stream(rows).mapToDouble(columns::recency).toArray(),
				Arrays.stream(rows).map(columns::purchases).toArray(),
				Arrays.stream(rows).mapToDouble(columns::age).toArray(),
				Arrays.stream(rows).mapToDouble(columns::amount).toArray());
	}

	/** On a scale from 0 to 1, in the same order. */
	private static double[] silences(PurchaseColumns columns, int[] rows, double usual) {
		return Arrays.stream(rows)
			.mapToDouble((row) -> silence(columns, row, usual))
			.map((silence) -> silence / (1 + silence))
			.toArray();
	}

	/** Mean days between two purchases of all who bought again; a month without any. */
	private static double usual(PurchaseColumns columns) {
		double days = 0;
		double intervals = 0;
		for (int row = 0; row < columns.size(); row++) {
			days += columns.age(row) - columns.recency(row);
			intervals += columns.purchases(row) - 1;
		}
		return (days > 0) ? days / intervals : 30;
	}

	private static double silence(PurchaseColumns columns, int row, double usual) {
		return OwnRhythm.silence(columns.recency(row), columns.purchases(row), columns.age(row), usual);
	}

	/** How likely a customer is to be lost, and why. */
	Warning of(int row) {
		double silence = silence(this.now, row, this.usual);
		double[] inputs = { this.now.recency(row), this.now.purchases(row), this.now.age(row), this.now.amount(row) };
		LogisticModel model = this.deciding;
		if (model == null) {
			return new Warning(OwnRhythm.band(silence), Double.NaN, silence, inputs, new double[0]);
		}
		double[] known = PurchaseFeatures.row(this.now.recency(row), this.now.purchases(row), this.now.age(row),
				this.now.amount(row));
		double probability = model.probability(known);
		return new Warning(ChurnBand.of(probability), probability, silence, inputs, model.contributions(known));
	}

	ChurnRecord inWords() {
		boolean learnt = this.modelJudged != null;
		return new ChurnRecord(this.deciding != null, this.finding, this.timing.horizon(),
				learnt ? this.timing.before() : null, learnt ? this.timing.lately() : null, this.modelJudged,
				this.ruleJudged, (this.deciding != null) ? this.deciding.coefficients() : List.of());
	}

	/**
	 * Of one customer.
	 *
	 * @param probability NaN where the rule decides
	 * @param silence in intervals of the customer's own
	 * @param inputs recency in days, purchases, age in days, amount
	 * @param parts what each of the inputs adds to the log-odds; empty where the rule
	 * decides
	 */
	record Warning(ChurnBand band, double probability, double silence, double[] inputs, double[] parts) {
	}

	/**
	 * The days on which the model looks back: a horizon of a third of all that is known,
	 * at most 180 days.
	 *
	 * @param asOf the day of the run
	 * @param horizon in days
	 */
	record Timing(LocalDate asOf, int horizon) {

		private static final int LONGEST = 180;

		private static final int SHORTEST = 28;

		static Timing of(LocalDate earliest, LocalDate asOf) {
			return new Timing(asOf, (int) Math.min(LONGEST, (asOf.toEpochDay() - earliest.toEpochDay()) / 3));
		}

		boolean longEnough() {
			return this.horizon >= SHORTEST;
		}

		LocalDate before() {
			return this.asOf.minusDays(2L * this.horizon);
		}

		LocalDate lately() {
			return this.asOf.minusDays(this.horizon);
		}

	}

}
