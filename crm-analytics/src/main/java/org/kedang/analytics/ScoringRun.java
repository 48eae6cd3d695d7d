package org.kedang.analytics;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.analytics.rfm.ScoreRule;
import org.kedang.job.JobState;

/**
 * One run as it stands.
 *
 * @param id its number
 * @param state how far it is
 * @param asOf the day its figures are as of
 * @param returns whether returned goods are taken off
 * @param windowDays days of orders that count; null for all
 * @param rule where scores are cut
 * @param ruleVersion the version of the formulas
 * @param source what the figures were read from; null before that is known
 * @param done customers read and stored so far
 * @param total how many of both there will be; 0 before that is known
 * @param problem why it failed, as a message code; null otherwise
 * @param summary what all customers come to; null before it is done
 * @param learnt what was learnt from all customers; null before it is done, and of runs
 * of earlier versions
 * @param requestedBy the name of who asked for it; null for the nightly run
 * @param requestedAt when it was asked for
 * @param startedAt when it last started; null while it waits
 * @param finishedAt when it came to its end, whichever; null before
 * @param droppedAt when its scores by customer were dropped; null as long as they are
 * kept
 */
public record ScoringRun(long id, JobState state, LocalDate asOf, Returns returns, @Nullable Integer windowDays,
		ScoreRule rule, String ruleVersion, @Nullable Source source, long done, long total, @Nullable String problem,
		@Nullable RfmSummary summary, @Nullable RunRecord learnt, @Nullable String requestedBy, Instant requestedAt,
		@Nullable Instant startedAt, @Nullable Instant finishedAt, @Nullable Instant droppedAt) {

	/** Whether there is nothing more to wait for. */
	public boolean finished() {
		return this.state.isFinished();
	}

	/** Whether its scores by customer are there, and not the summary alone. */
	public boolean hasScores() {
		return this.state == JobState.DONE && this.droppedAt == null;
	}

	/** Whether what it foretells and grades beside RFM is there too. */
	public boolean hasOutlook() {
		return hasScores() && this.learnt != null;
	}

	/**
	 * Whether customers of it can be listed by a grade.
	 * @param grade its number in the order of its kind, from 1; 0 for those who were
	 * looked at and have none
	 */
	public boolean grades(OutlookQuery.Kind kind, int grade) {
		if (!hasScores() || this.learnt == null) {
			return false;
		}
		if (grade == GradeKind.NONE) {
			return kind.none() != null;
		}
		return (kind == OutlookQuery.Kind.SEGMENT)
				? this.learnt.segments().stream().anyMatch((each) -> each.number() == grade)
				: grade > 0 && grade <= GradeKind.valueOf(kind.name()).size();
	}

	/** Progress in percent, 0 to 100. */
	public int percent() {
		if (this.state == JobState.DONE) {
			return 100;
		}
		return (this.total == 0) ? 0 : (int) Math.min(99, this.done * 100 / this.total);
	}

	/** What the figures were read from. */
	public enum Source {

		/** Figures kept up to date by whoever stores orders. */
		KEPT,

		/** The sums kept with each order. */
		ORDERS,

		/** Quantity times price of every line. */
		LINES

	}

}
