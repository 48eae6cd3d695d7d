package org.kedang.job;

/** How far a background job is. */
public enum JobState {

	/** Waits for its turn. */
	QUEUED,

	/** At work. */
	RUNNING,

	/** Finished, with what it was to make. */
	DONE,

	/** Ended by a problem. */
	FAILED,

	/** Ended by somebody. */
	CANCELLED;

	/** Whether there is nothing more to wait for. */
	public boolean isFinished() {
		return this != QUEUED && this != RUNNING;
	}

}
