package org.kedang.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a server anew that was killed, as systems do that run out of memory: the
 * application finds it again at the same port, and need not be started itself.
 */
final class ServerWatch {

	private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

	private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

	private final LeftOver server;

	private final BooleanSupplier start;

	private boolean ended;

	/**
	 * Makes a watch.
	 * @param start starts the server and says whether that went well
	 */
	ServerWatch(Path cluster, BooleanSupplier start) {
		this.server = new LeftOver(cluster);
		this.start = start;
	}

	/** Begins to watch the server that runs. */
	void begin() {
		this.server.process().ifPresent((process) -> process.onExit().thenRunAsync(this::startAnew, LATER));
	}

	private synchronized void startAnew() {
		if (this.ended) {
			return;
		}
		log.error("PostgreSQL was killed and is started anew");
		if (this.start.getAsBoolean()) {
			begin();
		}
		else {
			LATER.execute(this::startAnew);
		}
	}

	/** From now on the server may end. Waits while it is being started anew. */
	synchronized void end() {
		this.ended = true;
	}

}
