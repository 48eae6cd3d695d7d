package org.kedang.ingest.duplicate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Does one thing after the other while its caller prepares the next.
 *
 * @param <T> what comes of each
 */
final class Ahead<T> {

	private final Consumer<T> taker;

	private @Nullable CompletableFuture<T> under;

	/**
	 * Nothing is under way yet.
	 * @param taker is given what came of each, in order and in the caller's thread
	 */
	Ahead(Consumer<T> taker) {
		this.taker = taker;
	}

	/**
	 * Has another one done behind the one under way, and waits for that; whatever it
	 * threw, is thrown here.
	 */
	void next(Supplier<T> work) {
		CompletableFuture<T> last = this.under;
		this.under = (last != null) ? last.thenApplyAsync((done) -> work.get()) : CompletableFuture.supplyAsync(work);
		take(last);
	}

	/** Waits for the one under way; whatever it threw, is thrown here. */
	void end() {
		CompletableFuture<T> last = this.under;
		this.under = null;
		take(last);
	}

	private void take(@Nullable CompletableFuture<T> last) {
		if (last != null) {
			this.taker.accept(joined(last));
		}
	}

	/** Waits for one; whatever it threw, is thrown here. */
	static <T> T joined(CompletableFuture<T> last) {
		try {
			return last.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (ex.getCause() instanceof Error cause) {
				throw cause;
			}
			throw ex;
		}
	}

}
