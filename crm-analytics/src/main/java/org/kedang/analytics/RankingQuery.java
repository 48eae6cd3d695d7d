package org.kedang.analytics;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.analytics.rfm.RfmSummary.GradeFigures;
import org.kedang.analytics.rfm.ValueGrade;

/**
 * Which ranked customers.
 *
 * @param run the run's number
 * @param firstRank the first rank wanted
 * @param lastRank the last rank wanted
 * @param rfmClass of this class only; null for all
 * @param r with this recency score only; null for all
 * @param f with this frequency score only; null for all
 * @param m with this monetary score only; null for all
 */
public record RankingQuery(long run, int firstRank, int lastRank, @Nullable RfmClass rfmClass, @Nullable Integer r,
		@Nullable Integer f, @Nullable Integer m) {

	/** Everybody of one run. */
	public static RankingQuery of(ScoringRun run) {
		return of(run, null, null, null, null, null);
	}

	/**
	 * Customers of one run. Grades follow each other in the order of ranks, so that a
	 * grade is a range of ranks.
	 * @param grade of this value grade only; null for all
	 * @param rfmClass of this class only; null for all
	 * @param r with this recency score only; null for all
	 * @param f with this frequency score only; null for all
	 * @param m with this monetary score only; null for all
	 * @throws IllegalArgumentException if the run is not done
	 */
	public static RankingQuery of(ScoringRun run, @Nullable ValueGrade grade, @Nullable RfmClass rfmClass,
			@Nullable Integer r, @Nullable Integer f, @Nullable Integer m) {
		RfmSummary summary = run.summary();
		if (summary == null) {
			throw new IllegalArgumentException("Run %d has ranked nobody".formatted(run.id()));
		}
		int before = 0;
		for (GradeFigures figures : summary.grades()) {
			if (figures.grade() == grade) {
				return new RankingQuery(run.id(), before + 1, before + figures.customers(), rfmClass, r, f, m);
			}
			before += figures.customers();
		}
		return new RankingQuery(run.id(), 1, summary.customers(), rfmClass, r, f, m);
	}

	/** Those of them with at most this rank. */
	public RankingQuery upTo(int rank) {
		return new RankingQuery(this.run, this.firstRank, Math.min(this.lastRank, rank), this.rfmClass, this.r, this.f,
				this.m);
	}

}
