package org.kedang.ingest;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after one running import from a thread of its own: twice a second it writes down
 * how far it is, and breaks it off where somebody wants it stopped.
 */
final class Watch implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Watch.class);

	private static final long EVERY = 500;

	private final long id;

	private final BatchProgress batches;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "import-watch");
		thread.setDaemon(true);
		return thread;
	});

	private volatile long done;

	private volatile long total;

	private volatile boolean cancelled;

	private volatile @Nullable PGConnection connection;

	Watch(long id, BatchProgress batches) {
		this.id = id;
		this.batches = batches;
		this.clock.scheduleWithFixedDelay(this::look, EVERY, EVERY, TimeUnit.MILLISECONDS);
	}

	/**
	 * Notes how many rows are done of how many, 0 for not known.
	 * @throws ImportCancelledException if the import is to stop
	 */
	void done(long rows, long of) {
		this.done = rows;
		this.total = (of > 0) ? Math.max(of, rows) : 0;
		check();
	}

	/** The connection whose statements are broken off when the import is to stop. */
	void works(@Nullable PGConnection with) {
		this.connection = with;
	}

	/**
	 * Goes on only if nobody has cancelled.
	 * @throws ImportCancelledException if the import is to stop
	 */
	void check() {
		if (this.cancelled) {
			throw new ImportCancelledException();
		}
	}

	/** Does something on the watch's own thread, apart from the caller's transaction. */
	void outside(Runnable task) {
		try {
			this.clock.submit(task).get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void look() {
		try {
			if (this.batches.tick(this.id, this.done, this.total)) {
				this.cancelled = true;
				PGConnection working = this.connection;
				if (working != null) {
					working.cancelQuery();
				}
			}
		}
		catch (SQLException | RuntimeException ex) {
			log.debug("Import {} could not be watched this time", this.id, ex);
		}
	}

	@Override
	public void close() {
		this.clock.shutdown();
		try {
			this.clock.awaitTermination(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
