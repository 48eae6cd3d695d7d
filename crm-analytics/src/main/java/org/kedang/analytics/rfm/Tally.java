package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.RfmSummary.ClassFigures;
import org.kedang.analytics.rfm.RfmSummary.GradeFigures;
import org.kedang.analytics.rfm.RfmSummary.Means;
import org.kedang.analytics.rfm.RfmSummary.ParetoPoint;
import org.kedang.analytics.rfm.RfmSummary.Scores;

/**
 * Counts the scores as they come, in the order of ranks.
 */
final class Tally {

	/** The curve is drawn with so many points, besides those where a grade ends. */
	private static final int CURVE_POINTS = 200;

	private final Totals totals;

	private final int[] codes = new int[556];

	private final Sum[] classes = Sum.several(RfmClass.values().length);

	private final Sum[] grades = Sum.several(ValueGrade.values().length);

	private final List<ParetoPoint> pareto = new ArrayList<>();

	private @Nullable Score last;

	Tally(Totals totals) {
		this.totals = totals;
		this.pareto.add(new ParetoPoint(0, BigDecimal.ZERO.setScale(Decimals.SHARE)));
	}

	void add(Score score) {
		this.codes[score.code()]++;
		this.classes[score.rfmClass().ordinal()].add(score);
		this.grades[score.grade().ordinal()].add(score);
		draw(score);
	}

	private void draw(Score score) {
		if (this.last != null && this.last.grade() != score.grade()) {
			point(this.last);
		}
		int size = this.totals.customers();
		boolean onGrid = (long) score.rank() * CURVE_POINTS / size > (score.rank() - 1L) * CURVE_POINTS / size;
		if (onGrid) {
			point(score);
		}
		this.last = score;
	}

	private void point(Score score) {
		if (this.pareto.get(this.pareto.size() - 1).customers() < score.rank()) {
			this.pareto.add(new ParetoPoint(score.rank(), score.cumulativeShare()));
		}
	}

	RfmSummary summary(Cuts cuts) {
		return new RfmSummary(this.totals.customers(), Decimals.plain(this.totals.amount()),
				Decimals.plain(this.totals.positive()), cuts, this.totals.means(), scores(), classes(), occurring(),
				grades(), this.grades[0].customers, this.pareto);
	}

	private Scores scores() {
		return new Scores(counts((code) -> code / 100), counts((code) -> code / 10 % 10), counts((code) -> code % 10));
	}

	private List<Integer> counts(IntUnaryOperator digit) {
		int[] counts = new int[5];
		for (int code = 111; code < this.codes.length; code++) {
			if (this.codes[code] > 0) {
				counts[digit.applyAsInt(code) - 1] += this.codes[code];
			}
		}
		return Arrays.stream(counts).boxed().toList();
	}

	private List<ClassFigures> classes() {
		return Arrays.stream(RfmClass.values()).map((rfmClass) -> {
			Sum sum = this.classes[rfmClass.ordinal()];
			return new ClassFigures(rfmClass, sum.customers, Decimals.plain(sum.amount), sum.means());
		}).toList();
	}

	private SortedMap<Integer, Integer> occurring() {
		SortedMap<Integer, Integer> occurring = new TreeMap<>();
		IntStream.range(0, this.codes.length)
			.filter((code) -> this.codes[code] > 0)
			.forEach((code) -> occurring.put(code, this.codes[code]));
		return occurring;
	}

	private List<GradeFigures> grades() {
		return Arrays.stream(ValueGrade.values()).map((grade) -> {
			Sum sum = this.grades[grade.ordinal()];
			return new GradeFigures(grade, sum.customers, Decimals.plain(sum.amount));
		}).toList();
	}

	/** Sums of a group of customers. */
	private static final class Sum {

		private int customers;

		private long recency;

		private long frequency;

		private BigDecimal amount = BigDecimal.ZERO;

		static Sum[] several(int number) {
			return IntStream.range(0, number).mapToObj((i) -> new Sum()).toArray(Sum[]::new);
		}

		void add(Score score) {
			this.customers++;
			this.recency += score.recencyDays();
			this.frequency += score.frequency();
			this.amount = this.amount.add(score.monetary());
		}

		Means means() {
			return Totals.means(this.customers, this.recency, this.frequency, this.amount);
		}

	}

}
