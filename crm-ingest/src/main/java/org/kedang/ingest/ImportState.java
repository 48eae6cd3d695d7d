package org.kedang.ingest;

/**
 * Where an import stands. UPLOADED waits for its mapping, READY for its confirmation; the
 * last three are final.
 */
public enum ImportState {

	UPLOADED, QUEUED, READING, CHECKING, READY, STORING, DONE, FAILED, CANCELLED;

	/** Whether nothing more will happen. */
	public boolean isFinal() {
		return this == DONE || this == FAILED || this == CANCELLED;
	}

	/** Whether the job is at it or about to be. */
	public boolean isRunning() {
		return this == QUEUED || this == READING || this == CHECKING || this == STORING;
	}

}
