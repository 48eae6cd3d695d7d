package org.kedang.ingest.undo;

/**
 * Where the taking back of an import stands, once somebody has asked for it.
 */
public enum UndoState {

	QUEUED, RUNNING, UNDONE, FAILED, CANCELLED;

	public boolean isRunning() {
		return this == QUEUED || this == RUNNING;
	}

}
