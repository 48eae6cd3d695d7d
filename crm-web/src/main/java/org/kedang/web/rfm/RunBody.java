package org.kedang.web.rfm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.RunRecord;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.analytics.rfm.ScoreRule;

/**
 * A run as programs see it.
 *
 * @param source what the figures were read from, once that is known
 * @param customers how many were scored, once it is done
 * @param learnt what it learnt from all customers, and how well that did; once it is done
 * @param problem a code, where it failed
 */
record RunBody(long id, String state, LocalDate asOf, String returns, @Nullable Integer windowDays, String method,
		String ruleVersion, @Nullable String source, Progress progress, @Nullable Integer customers,
		@Nullable RunRecord learnt, @Nullable String problem, Instant requestedAt, @Nullable Instant startedAt,
		@Nullable Instant finishedAt) {

	static RunBody of(ScoringRun run) {
		RfmSummary summary = run.summary();
		return new RunBody(run.id(), run.state().name(), run.asOf(), run.returns().name().toLowerCase(Locale.ROOT),
				run.windowDays(), (run.rule() instanceof ScoreRule.Thresholds) ? "thresholds" : "quintile",
				run.ruleVersion(), (run.source() != null) ? run.source().name() : null,
				new Progress(run.done(), run.total()), (summary != null) ? summary.customers() : null, run.learnt(),
				run.problem(), run.requestedAt(), run.startedAt(), run.finishedAt());
	}

	/** Customers read and stored so far, and in all. */
	record Progress(long done, long total) {
	}

}
