package org.kedang.web.creditrules;

import java.util.List;
import java.util.Map;

import org.kedang.analytics.CreditTrials;
import org.kedang.analytics.GradeMove;
import org.kedang.analytics.credit.Scorecard;
import org.kedang.shared.LatestEntries;

import org.springframework.stereotype.Component;

/**
 * Keeps what scorecards would make of a run's firms, for neither changes and a million
 * take a second or two.
 */
@Component
class CountedTrials {

	private static final int KEPT = 20;

	private final CreditTrials trials;

	private final Map<Tried, List<GradeMove>> counted = LatestEntries.map(KEPT);

	CountedTrials(CreditTrials trials) {
		this.trials = trials;
	}

	synchronized List<GradeMove> moves(long run, Scorecard card) {
		return this.counted.computeIfAbsent(new Tried(run, card), (tried) -> this.trials.moves(run, card));
	}

	private record Tried(long run, Scorecard card) {
	}

}
