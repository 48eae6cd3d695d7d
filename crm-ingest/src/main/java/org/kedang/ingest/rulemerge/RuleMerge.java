package org.kedang.ingest.rulemerge;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kedang.job.JobState;

/**
 * Pairs that are merged together as they stand.
 *
 * @param total how many pairs there are
 * @param merged how many became one customer
 * @param left how many were left alone, since somebody decided on them or changed one of
 * the two meanwhile
 * @param failed how many could not be merged
 * @param requestedBy name of who agreed
 */
public record RuleMerge(long id, JobState state, boolean cancelWanted, int total, int merged, int left, int failed,
		String requestedBy, Instant requestedAt, @Nullable Instant finishedAt) {

	/** Whether there is nothing more to wait for. */
	public boolean finished() {
		return this.state.isFinished();
	}

	/** How many have had their turn. */
	public int done() {
		return this.merged + this.left + this.failed;
	}

	/** Progress in percent, 0 to 100. */
	public int percent() {
		return (this.total == 0) ? 0 : 100 * done() / this.total;
	}

}
