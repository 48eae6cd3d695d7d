package org.kedang.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Our own server on its way up, on a thread of its own.
 */
final class StartingPostgres {

	private final CompletableFuture<LocalPostgres> server = new CompletableFuture<>();

	private volatile boolean taken;

	private StartingPostgres() {
	}

	/** Begins to start the server that the settings describe. */
	static StartingPostgres begin(Environment environment) {
		StartingPostgres starting = new StartingPostgres();
		new Thread(() -> starting.run(environment), "postgresql-start").start();
		return starting;
	}

	private void run(Environment environment) {
		try {
			this.server.complete(start(environment));
		}
		catch (RuntimeException | Error ex) {
			this.server.completeExceptionally(ex);
		}
	}

	private static LocalPostgres start(Environment environment) {
		Path home = Path.of(environment.getProperty("kedang.data", "./data")).resolve("postgresql").toAbsolutePath();
		Map<String, String> settings = Binder.get(environment)
			.bind("kedang.database.settings", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of());
		return LocalPostgres.start(home.normalize(), home.normalize(), settings);
	}

	/**
	 * Waits for the server; whoever takes it closes it.
	 * @throws DatabaseRefusedException with a sentence for the operator
	 */
	LocalPostgres take() {
		try {
			LocalPostgres running = this.server.join();
			this.taken = true;
			return running;
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	/** Stops the server if nobody has taken it. */
	void abandon() {
		if (!this.taken) {
			this.server.thenAccept(LocalPostgres::close);
		}
	}

}
