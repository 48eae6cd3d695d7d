package org.kedang.ingest.undo;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks twice a second from a thread of its own whether somebody wants the taking back of
 * an import to end, and breaks off the statement that is at work.
 */
final class UndoWatch implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(UndoWatch.class);

	private static final long EVERY = 500;

	private final long importId;

	private final UndoRows rows;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "undo-watch");
		thread.setDaemon(true);
		return thread;
	});

	private volatile boolean cancelled;

	private @Nullable PGConnection connection;

	UndoWatch(long importId, UndoRows rows) {
		this.importId = importId;
		this.rows = rows;
		this.clock.scheduleWithFixedDelay(this::look, EVERY, EVERY, TimeUnit.MILLISECONDS);
	}

	/** The connection whose statements are broken off; null when it has done its work. */
	synchronized void works(@Nullable PGConnection with) {
		this.connection = with;
	}

	/**
	 * Goes on only if nobody has cancelled.
	 * @throws UndoCancelledException if it is to end
	 */
	void check() {
		if (this.cancelled) {
			throw new UndoCancelledException();
		}
	}

	private synchronized void look() {
		try {
			this.cancelled = this.rows.cancelWanted(this.importId);
			if (this.cancelled && this.connection != null) {
				this.connection.cancelQuery();
			}
		}
		catch (SQLException | RuntimeException ex) {
			log.debug("Taking back import {} could not be watched this time", this.importId, ex);
		}
	}

	@Override
	public void close() {
		this.clock.shutdownNow();
	}

}
