package org.kedang.job;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Work of the scheduler: of a kind that recurs, or asked for once.
 *
 * @param name of its kind
 * @param number of what it is done for, if it is asked for once
 * @param state what it is at
 * @param runner the machine at work on it
 * @param next when it is its turn, or has been since, where it runs or waits; nothing
 * where the configuration says never
 * @param lastSuccess when it last came to its end
 * @param lastFailure when it last broke
 * @param failures how often it has broken since it last came to its end
 */
public record Job(String name, @Nullable String number, State state, @Nullable String runner, @Nullable Instant next,
		@Nullable Instant lastSuccess, @Nullable Instant lastFailure, int failures) {

	/** What a job is at. */
	public enum State {

		/** At work. */
		RUNNING,

		/** Marked as at work by a machine that no longer says so. */
		LOST,

		/** Waits for its time. */
		WAITING,

		/** Broke the last time, and waits for its next try. */
		BROKEN,

		/** Never has its turn. */
		OFF

	}

	/** Whether it can be put first. */
	public boolean isStartable() {
		return this.state == State.WAITING || this.state == State.BROKEN;
	}

}
