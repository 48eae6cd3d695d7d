package org.kedang.analytics;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.churn.ChurnFeatures;
import org.kedang.analytics.churn.Contest;
import org.kedang.analytics.churn.LearnerKind;
import org.kedang.analytics.churn.Lesson;
import org.kedang.analytics.churn.Model;
import org.kedang.analytics.churn.OwnRhythm;
import org.kedang.analytics.churn.Weight;

/**
 * Who will buy no more within the horizon. A logistic regression and boosted trees learn
 * from what was known two horizons ago and what came in the first of them, and are judged
 * by the second; only if the better one told the lost ones better apart than the plain
 * rule, it learns once more, from what was known one horizon ago, and decides. Otherwise
 * the rule decides.
 */
final class ChurnOutlook {

	private static final int ROWS = 200;

	private static final int RARER = 30;

	private static final int LEARNT = 40_000;

	private static final int JUDGED = 100_000;

	private static final int WEIGHED = 2_000;

	private final Buyers now;

	private final Timing timing;

	private @Nullable Contest contest;

	private @Nullable String finding;

	private @Nullable Model deciding;

	private @Nullable LearnerKind by;

	private List<Weight> weights = List.of();

	/**
	 * Learns.
	 * @param pulse is run from time to time; what it throws ends the learning
	 */
	ChurnOutlook(PurchaseReading purchases, ContactReading contacts, Runnable pulse) {
		this.now = new Buyers(purchases.now(), contacts.now());
		this.timing = purchases.timing();
		if (!this.timing.longEnough()) {
			this.finding = "scoring.churn.short";
			return;
		}
		Buyers before = new Buyers(purchases.before(), contacts.before());
		Buyers lately = new Buyers(purchases.lately(), contacts.lately());
		int[] judged = lately.some(JUDGED);
		Lesson first = before.lesson(before.some(LEARNT));
		Lesson second = lately.lesson(judged);
		if (!first.hasEnough(ROWS, RARER) || !second.hasEnough(ROWS, RARER)) {
			this.finding = "scoring.churn.few";
			return;
		}
		Contest held = Contest.of(first, second, lately.silences(judged), pulse);
		this.contest = held;
		held.winner()
			.ifPresentOrElse((kind) -> decide(kind, lately.lesson(lately.some(LEARNT)), pulse),
					() -> this.finding = "scoring.churn.rule");
	}

	private void decide(LearnerKind kind, Lesson lesson, Runnable pulse) {
		Model model = kind.learner(lesson.labels().length, pulse).fit(lesson.features(), lesson.labels());
		this.by = kind;
		this.deciding = model;
		this.weights = Weight.of(model, this.now.lesson(this.now.some(WEIGHED)).features());
	}

	double silence(int row) {
		return this.now.silence(row);
	}

	/** What is known, in the order of {@link ChurnFeatures#NAMES}. */
	double[] inputs(int row) {
		return this.now.known(row);
	}

	/** Of inputs as a {@link ChurnFeatures#row}; NaN where the rule decides. */
	double probability(double[] features) {
		Model model = this.deciding;
		return (model == null) ? Double.NaN : model.probability(features);
	}

	ChurnBand band(double silence, double probability) {
		return (this.deciding == null) ? OwnRhythm.band(silence) : ChurnBand.of(probability);
	}

	/** What each of them adds to the log-odds; empty where the rule decides. */
	double[] parts(double[] features) {
		Model model = this.deciding;
		return (model == null) ? new double[0] : model.contributions(features);
	}

	ChurnRecord inWords() {
		Contest held = this.contest;
		Model model = this.deciding;
		boolean learnt = held != null;
		return new ChurnRecord(model != null, this.finding, this.timing.horizon(), learnt ? this.timing.before() : null,
				learnt ? this.timing.lately() : null, (held != null) ? held.best().judgement() : null,
				(held != null) ? held.rule() : null, (model != null) ? model.coefficients() : List.of(), this.by,
				(held != null) ? held.candidates() : List.of(), this.weights);
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
