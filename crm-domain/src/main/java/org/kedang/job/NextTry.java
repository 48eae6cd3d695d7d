package org.kedang.job;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Tells work that would break again from work that only could not go on: because the
 * application is closing, or its database is away. The latter is left to its next try.
 */
public class NextTry {

	private static final Duration LATER = Duration.ofSeconds(5);

	private volatile boolean closing;

	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing = true;
	}

	/** Whether the application is closing. */
	public boolean isClosing() {
		return this.closing;
	}

	/**
	 * Leaves work that broke to its next try, or returns where it would break again.
	 * @param work what it is, as the log names it
	 * @throws IllegalStateException if it is left: a task of {@link #failureHandler()} is
	 * tried again then
	 */
	public void leave(String work, Throwable problem) {
		if (this.closing || DatabaseOutage.isCauseOf(problem)) {
			throw new IllegalStateException(work + " is left to the next try", problem);
		}
	}

	/** Tries a task again a little later, here or wherever the application runs then. */
	public static FailureHandler<Void> failureHandler() {
		return new FailureHandler.OnFailureRetryLater<>(LATER);
	}

}
