package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * Scores customers by recency, frequency and monetary value. Every step is exact: cuts
 * and means are compared without rounding. The same figures under the same rule give the
 * same digits, ties being taken by ascending customer id. Nobody to score gives an empty
 * summary.
 *
 * <p>
 * Class: recency days ≤ their mean, frequency ≥ its mean, monetary ≥ its mean, each true
 * or false, make eight.
 */
public final class RfmScoring {

	private final Figures figures;

	private final int[] byAmount;

	private final Cuts cuts;

	private final Totals totals;

	/**
	 * Prepares the cuts and totals.
	 * @param figures the customers, not changed any more afterwards
	 * @param rule where to cut
	 */
	public RfmScoring(Figures figures, ScoreRule rule) {
		this.figures = figures;
		this.byAmount = figures.byAmount();
		this.cuts = (figures.size() > 0) ? rule.cuts(figures, this.byAmount) : Cuts.NONE;
		this.totals = Totals.of(figures);
	}

	/**
	 * Scores everybody.
	 * @param consumer is given each customer in the order of ranks
	 * @return what they come to together
	 */
	public RfmSummary score(Consumer<Score> consumer) {
		Tally tally = new Tally(this.totals);
		BigDecimal reached = BigDecimal.ZERO;
		for (int position = 0; position < this.byAmount.length; position++) {
			int row = this.byAmount[position];
			BigDecimal amount = this.figures.monetary(row);
			ValueGrade grade = this.totals.grade(amount, reached);
			reached = reached.add(amount.max(BigDecimal.ZERO));
			Score score = score(row, amount, grade, position + 1, this.totals.share(reached));
			tally.add(score);
			consumer.accept(score);
		}
		return tally.summary(this.cuts);
	}

	private Score score(int row, BigDecimal amount, ValueGrade grade, int rank, BigDecimal share) {
		int recency = this.figures.recency(row);
		int frequency = this.figures.frequency(row);
		return new Score(this.figures.customer(row), recency, frequency, amount,
				5 - Cuts.below(BigDecimal.valueOf(recency), this.cuts.recency()),
				1 + Cuts.below(BigDecimal.valueOf(frequency), this.cuts.frequency()),
				1 + Cuts.below(amount, this.cuts.monetary()), this.totals.classOf(recency, frequency, amount), grade,
				rank, share);
	}

}
