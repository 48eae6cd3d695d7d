package org.kedang.analytics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.Contest;
import org.kedang.analytics.churn.LearnerKind;
import org.kedang.analytics.churn.Lesson;
import org.kedang.analytics.churn.Model;
import org.kedang.analytics.churn.Weight;
import org.kedang.analytics.late.LateFeatures;
import org.kedang.analytics.segment.Sample;

/**
 * Which open invoices will be paid late. Learners learn from the earlier two thirds of
 * the invoices, as far as they were due by then, and are judged by those made out since
 * and due by now; only if the better one does better than the customer's own rate, it
 * learns once more from all that were due, and decides. Otherwise the rate decides.
 */
final class LateOutlook {

	private static final double BORDER = 2 / 3.0;

	private static final int ROWS = 200;

	private static final int RARER = 30;

	private static final int LEARNT = 40_000;

	private static final int JUDGED = 100_000;

	private static final int WEIGHED = 2_000;

	private static final long SEED = 42;

	private final KnownInvoices invoices;

	private final LocalDate asOf;

	private final List<LateLine> lines;

	private @Nullable Contest contest;

	private @Nullable LocalDate border;

	private @Nullable String finding;

	private @Nullable Model deciding;

	private @Nullable LearnerKind by;

	private List<Weight> weights = List.of();

	/**
	 * Learns.
	 * @param pulse is run from time to time; what it throws ends the learning
	 */
	LateOutlook(KnownInvoices invoices, LocalDate asOf, Runnable pulse) {
		this.invoices = invoices;
		this.asOf = asOf;
		int today = (int) asOf.toEpochDay();
		learn(today, pulse);
		this.lines = Arrays.stream(invoices.openOn(today)).mapToObj(this::line).toList();
	}

	private void learn(int today, Runnable pulse) {
		int[] all = this.invoices.dueBefore(today);
		int day = this.invoices.issuedAt(BORDER, all);
		Lesson first = this.invoices.lesson(some(this.invoices.dueBefore(day), LEARNT));
		int[] judged = some(this.invoices.between(day, today), JUDGED);
		Lesson second = this.invoices.lesson(judged);
		if (!first.hasEnough(ROWS, RARER) || !second.hasEnough(ROWS, RARER)) {
			this.finding = "late.few";
			return;
		}
		this.border = LocalDate.ofEpochDay(day);
		Contest held = Contest.of(first, second,
				Arrays.stream(judged).mapToDouble((row) -> LateFeatures.ownRate(this.invoices.known(row))).toArray(),
				pulse);
		this.contest = held;
		held.winner()
			.ifPresentOrElse((kind) -> decide(kind, this.invoices.lesson(some(all, LEARNT)), pulse),
					() -> this.finding = "late.rule");
	}

	private void decide(LearnerKind kind, Lesson lesson, Runnable pulse) {
		Model model = kind.learner(lesson.labels().length, pulse).fit(lesson.features(), lesson.labels());
		this.by = kind;
		this.deciding = model;
		this.weights = Weight.of(model, lesson.features().only(Sample.rows(lesson.features().rows(), WEIGHED, SEED)));
	}

	private static int[] some(int[] rows, int most) {
		return Arrays.stream(Sample.rows(rows.length, most, SEED)).map((at) -> rows[at]).toArray();
	}

	/** The open invoices, one after the other. */
	List<LateLine> lines() {
		return this.lines;
	}

	private LateLine line(int row) {
		double[] known = this.invoices.known(row);
		Model model = this.deciding;
		double rate = LateFeatures.ownRate(known);
		double[] features = LateFeatures.row(known);
		return new LateLine(this.invoices.id(row), (model != null) ? model.probability(features) : Double.NaN, rate,
				this.invoices.open(row), known, (model != null) ? model.contributions(features) : new double[0]);
	}

	LateRecord inWords() {
		Contest held = this.contest;
		double open = this.lines.stream().mapToDouble(LateLine::open).sum();
		double late = this.lines.stream().mapToDouble(LateLine::atStake).sum();
		return new LateRecord(this.finding, this.by, this.border, this.asOf,
				(held != null) ? held.candidates() : List.of(), (held != null) ? held.rule() : null, this.weights,
				this.lines.size(), open, late);
	}

}
