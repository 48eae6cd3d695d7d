package org.kedang.ingest.duplicate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kedang.job.JobState;

/**
 * One search for duplicates as it stands.
 *
 * @param learn whether weights are learnt anew
 * @param done customers read and compared so far
 * @param total how many of both there will be; 0 before that is known
 * @param customers how many were looked at
 * @param compared how many pairs of them had enough in common to be compared
 * @param same pairs that are the same by the weights
 * @param possible pairs that somebody has to look at
 * @param gone pairs that were in the queue and are not found any more
 * @param individualVersion of the weights for persons, 0 for the usual ones; null before
 * they were used
 * @param corporateVersion of those for firms
 * @param requestedBy name of who asked for it; null for the nightly one
 */
public record DuplicateScan(long id, JobState state, boolean learn, long done, long total, boolean cancelWanted,
		long customers, long compared, long same, long possible, long gone, @Nullable Integer individualVersion,
		@Nullable Integer corporateVersion, @Nullable String requestedBy, Instant requestedAt,
		@Nullable Instant finishedAt) {

	/** Whether there is nothing more to wait for. */
	public boolean finished() {
		return this.state.isFinished();
	}

	/** Progress in percent, 0 to 100. */
	public int percent() {
		if (this.state == JobState.DONE) {
			return 100;
		}
		return (this.total == 0) ? 0 : (int) Math.min(99, this.done * 100 / this.total);
	}

}
