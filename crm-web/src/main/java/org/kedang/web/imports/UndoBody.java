package org.kedang.web.imports;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.undo.ImportUndo;
import org.kedang.ingest.undo.UndoLedger;

/**
 * Where the taking back of an import stands, for programs.
 *
 * @param state null, QUEUED, RUNNING, UNDONE, FAILED or CANCELLED
 * @param possible whether it can be asked for now
 * @param until when it becomes too late
 * @param by who asked for it last
 */
record UndoBody(@Nullable String state, boolean possible, Instant until, @Nullable String by,
		@Nullable Instant requestedAt, @Nullable Instant finishedAt, int percent, UndoLedger ledger) {

	static UndoBody of(ImportUndo undo, Instant now) {
		return new UndoBody((undo.state() != null) ? undo.state().name() : null, undo.isPossible(now), undo.until(),
				undo.requester(), undo.requestedAt(), undo.finishedAt(), undo.isUndone() ? 100 : undo.percent(),
				undo.ledger());
	}

}
