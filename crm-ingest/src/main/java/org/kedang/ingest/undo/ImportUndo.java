package org.kedang.ingest.undo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An import that is stored, and what became of taking it back.
 *
 * @param state null as long as nobody has asked for it
 * @param until when it becomes too late
 * @param requester the name of who asked for it last
 * @param done steps done of the running one
 * @param total steps there are, 0 while none is running
 * @param problem message code of why the last attempt failed
 */
public record ImportUndo(long importId, @Nullable UndoState state, Instant until, @Nullable Long requestedBy,
		@Nullable String requester, @Nullable Instant requestedAt, @Nullable Instant finishedAt, int done, int total,
		UndoLedger ledger, @Nullable String problem) {

	/**
	 * Whether it may be asked for: in time, and not done already. What kept a record may
	 * be gone later, so an import of which something was kept can be taken back again.
	 */
	public boolean isPossible(Instant now) {
		return now.isBefore(this.until) && (this.state == null || this.state == UndoState.FAILED
				|| this.state == UndoState.CANCELLED || (this.state == UndoState.UNDONE && this.ledger.kept() > 0));
	}

	public boolean isRunning() {
		return this.state != null && this.state.isRunning();
	}

	public boolean isUndone() {
		return this.state == UndoState.UNDONE;
	}

	/** How much is done, from 0 to 100. */
	public int percent() {
		return (this.total > 0) ? 100 * this.done / this.total : 0;
	}

}
