package org.kedang.bulk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kedang.job.JobState;

/**
 * Something that is or was done to many customers.
 *
 * @param owners names of the new owners; empty for the pool
 * @param formerOwner the name of whose customers were handed over
 * @param undoes the action it takes back
 * @param undoneKind of which kind that is
 * @param total how many customers it is about
 * @param changed how many of them were changed
 * @param kept how many somebody had changed meanwhile, which were left alone
 * @param requestedBy the name of who wanted it; null for the rules at night
 */
public record BulkAction(long id, BulkKind kind, JobState state, String owners, @Nullable String formerOwner,
		@Nullable String tag, @Nullable String reason, @Nullable Long undoes, @Nullable BulkKind undoneKind, int total,
		int changed, int kept, boolean cancelWanted, @Nullable Long requesterId, @Nullable String requestedBy,
		Instant requestedAt, @Nullable Instant finishedAt) {

	public boolean finished() {
		return this.state.isFinished();
	}

	/** How far it is, 0 to 100. */
	public int percent() {
		return (this.total == 0) ? 100 : (int) (100L * (this.changed + this.kept) / this.total);
	}

	/**
	 * Whether it may be taken back; whether anything is left of it is another question.
	 */
	public boolean isUndoable() {
		return this.kind != BulkKind.UNDO && finished() && this.changed > 0;
	}

	/** Whether owners were changed, not tags. */
	public boolean isOfOwners() {
		return (this.undoneKind != null) ? this.undoneKind.isOfOwners() : this.kind.isOfOwners();
	}

}
