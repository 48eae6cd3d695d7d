package org.kedang.analytics;

import java.time.LocalDate;
import java.util.List;

import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.churn.ChurnFeatures;
import org.kedang.analytics.churn.Contest;
import org.kedang.analytics.churn.Decision;
import org.kedang.analytics.churn.Lesson;
import org.kedang.analytics.churn.Model;
import org.kedang.analytics.churn.OwnRhythm;

/**
 * Who will buy no more within the horizon. A logistic regression and boosted trees learn
 * from what was known two horizons ago and what came in the first of them, and are judged
 * by the second; only if the better one told the lost ones better apart than the plain
 * rule, it learns once more, from what was known one horizon ago, and decides. Otherwise
 * the rule decides.
 */
final class ChurnOutlook {

	private static final int LEARNT = 40_000;

	private static final int JUDGED = 100_000;

	private static final int WEIGHED = 2_000;

	private final KnownBuyers now;

	private final Timing timing;

	private final Decision decision;

	private final List<HoldOut> judged;

	/**
	 * Learns.
	 * @param pulse is run from time to time; what it throws ends the learning
	 */
	ChurnOutlook(PurchaseReading purchases, ContactReading contacts, Runnable pulse) {
		this.now = new KnownBuyers(purchases.now(), contacts.now());
		this.timing = purchases.timing();
		if (!this.timing.longEnough()) {
			this.decision = Decision.none("short");
			this.judged = List.of();
			return;
		}
		KnownBuyers lately = new KnownBuyers(purchases.lately(), contacts.lately());
		int[] some = lately.some(JUDGED);
		Lesson lesson = lately.lesson(some);
		this.decision = decide(new KnownBuyers(purchases.before(), contacts.before()), lately, some, lesson, pulse);
		this.judged = HoldOut.of(HoldOut.About.CHURN, this.decision.contest(), lately.customers(some), lesson.labels());
	}

	private Decision decide(KnownBuyers before, KnownBuyers lately, int[] some, Lesson judged, Runnable pulse) {
		return Decision.of(before.lesson(before.some(LEARNT)), judged, () -> lately.silences(some),
				() -> lately.lesson(lately.some(LEARNT)),
				(latest) -> this.now.lesson(this.now.some(WEIGHED)).features(), pulse);
	}

	/** What was foretold of those it was judged by; empty without a contest. */
	List<HoldOut> judged() {
		return this.judged;
	}

	/** How likely a customer is to be lost, and why. */
	Warning of(int row) {
		double[] known = this.now.known(row);
		double silence = this.now.silence(row);
		Model model = this.decision.model();
		if (model == null) {
			return new Warning(OwnRhythm.band(silence), Double.NaN, silence, known, new double[0]);
		}
		double[] features = ChurnFeatures.row(known);
		double probability = model.probability(features);
		return new Warning(ChurnBand.of(probability), probability, silence, known, model.contributions(features));
	}

	ChurnRecord inWords() {
		Contest contest = this.decision.contest();
		Model model = this.decision.model();
		String finding = this.decision.finding();
		boolean learnt = contest != null;
		return new ChurnRecord(model != null, (finding != null) ? "scoring.churn." + finding : null,
				this.timing.horizon(), learnt ? this.timing.before() : null, learnt ? this.timing.lately() : null,
				(contest != null) ? contest.best().judgement() : null, this.decision.rule(),
				(model != null) ? model.coefficients() : List.of(), this.decision.by(), this.decision.candidates(),
				this.decision.weights());
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
