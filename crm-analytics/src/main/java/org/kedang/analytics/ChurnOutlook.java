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

	private final KnownBuyers now;

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
		this.now = new KnownBuyers(purchases.now(), contacts.now());
		this.timing = purchases.timing();
		if (!this.timing.longEnough()) {
			this.finding = "scoring.churn.short";
			return;
		}
		KnownBuyers before = new KnownBuyers(purchases.before(), contacts.before());
		KnownBuyers lately = new KnownBuyers(purchases.lately(), contacts.lately());
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

	/** How likely a customer is to be lost, and why. */
	Warning of(int row) {
		double[] known = this.now.known(row);
		double silence = this.now.silence(row);
		Model model = this.deciding;
		if (model == null) {
			return new Warning(OwnRhythm.band(silence), Double.NaN, silence, known, new double[0]);
		}
		double[] features = ChurnFeatures.row(known);
		double probability = model.probability(features);
		return new Warning(ChurnBand.of(probability), probability, silence, known, model.contributions(features));
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
	 * Of one customer.
	 *
	 * @param probability NaN where the rule decides
	 * @param silence in intervals of the customer's own
	 * @param inputs what is known, in the order of {@link ChurnFeatures#NAMES}
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
	 * @param known the day of the last order up to then
	 * @param horizon in days
	 */
	record Timing(LocalDate asOf, LocalDate known, int horizon) {

		private static final int LONGEST = 180;

		private static final int SHORTEST = 28;

		static Timing of(LocalDate earliest, LocalDate known, LocalDate asOf) {
			return new Timing(asOf, known, (int) Math.min(LONGEST, (known.toEpochDay() - earliest.toEpochDay()) / 3));
		}

		boolean longEnough() {
			return this.horizon >= SHORTEST;
		}

		LocalDate before() {
			return this.known.minusDays(2L * this.horizon);
		}

		LocalDate lately() {
			return this.known.minusDays(this.horizon);
		}

	}

}
