package org.kedang.analytics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.kedang.analytics.churn.Decision;
import org.kedang.analytics.churn.Lesson;
import org.kedang.analytics.churn.Model;
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

	private static final int LEARNT = 40_000;

	private static final int JUDGED = 100_000;

	private static final int WEIGHED = 2_000;

	private static final long SEED = 42;

	private final KnownInvoices invoices;

	private final LocalDate asOf;

	private final List<LateLine> lines;

	private final Decision decision;

	private final List<HoldOut> judged;

	private final LocalDate border;

	/**
	 * Learns.
	 * @param pulse is run from time to time; what it throws ends the learning
	 */
	LateOutlook(KnownInvoices invoices, LocalDate asOf, Runnable pulse) {
		this.invoices = invoices;
		this.asOf = asOf;
		int today = (int) asOf.toEpochDay();
		int[] all = invoices.dueBefore(today);
		int day = invoices.issuedAt(BORDER, all);
		this.border = LocalDate.ofEpochDay(day);
		int[] some = some(invoices.between(day, today), JUDGED);
		Lesson lesson = invoices.lesson(some);
		this.decision = decide(all, day, some, lesson, pulse);
		this.judged = HoldOut.of(HoldOut.About.LATE, this.decision.contest(),
				Arrays.stream(some).mapToLong(invoices::id).toArray(), lesson.labels());
		this.lines = Arrays.stream(invoices.openOn(today)).mapToObj(this::line).toList();
	}

	private Decision decide(int[] all, int day, int[] some, Lesson judged, Runnable pulse) {
		Lesson first = this.invoices.lesson(some(this.invoices.dueBefore(day), LEARNT));
		return Decision.of(first, judged,
				() -> Arrays.stream(some)
					.mapToDouble((row) -> LateFeatures.ownRate(this.invoices.known(row)))
					.toArray(),
				() -> this.invoices.lesson(some(all, LEARNT)),
				(latest) -> latest.features().only(Sample.rows(latest.features().rows(), WEIGHED, SEED)), pulse);
	}

	/** What was foretold of those it was judged by; empty without a contest. */
	List<HoldOut> judged() {
		return this.judged;
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
		Model model = this.decision.model();
		double rate = LateFeatures.ownRate(known);
		double[] features = LateFeatures.row(known);
		return new LateLine(this.invoices.id(row), (model != null) ? model.probability(features) : Double.NaN, rate,
				this.invoices.open(row), known, (model != null) ? model.contributions(features) : new double[0]);
	}

	LateRecord inWords() {
		String finding = this.decision.finding();
		double open = this.lines.stream().mapToDouble(LateLine::open).sum();
		double late = this.lines.stream().mapToDouble(LateLine::atStake).sum();
		return new LateRecord((finding != null) ? "late." + finding : null, this.decision.by(),
				(this.decision.contest() != null) ? this.border : null, this.asOf, this.decision.candidates(),
				this.decision.rule(), this.decision.weights(), this.lines.size(), open, late);
	}

}
