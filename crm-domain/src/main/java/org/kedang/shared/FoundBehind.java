package org.kedang.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that take long to find, found in the background: who asks waits for a moment at
 * most. What was found is answered at once, however old it is; from a certain age on it
 * is found anew behind that.
 */
public final class FoundBehind<K, V> {

	private static final Logger log = LoggerFactory.getLogger(FoundBehind.class);

	private final Clock clock;

	private final Duration fresh;

	private final Duration patience;

	private final Map<K, Found<V>> found;

	private final Map<K, CompletableFuture<V>> finding = new HashMap<>();

	private final Executor behind = oneAfterTheOther();

	/**
	 * Starts knowing nothing.
	 * @param fresh up to which age an answer is not found anew
	 * @param patience how long anybody waits
	 * @param most how many answers are remembered
	 */
	public FoundBehind(Clock clock, Duration fresh, Duration patience, int most) {
		this.clock = clock;
		this.fresh = fresh;
		this.patience = patience;
		this.found = LatestEntries.map(most);
	}

	/** However many are asked for, the database finds one at a time. */
	private static Executor oneAfterTheOther() {
		ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
				(work) -> {
					Thread thread = new Thread(work, "found-behind");
					thread.setDaemon(true);
					return thread;
				});
		executor.allowCoreThreadTimeOut(true);
		return executor;
	}

	/**
	 * The answer, if it is there in time.
	 * @param finding finds it, in another thread, one answer after the other
	 */
	public Optional<V> get(K asked, Supplier<V> finding) {
		CompletableFuture<V> coming;
		synchronized (this) {
			Found<V> before = this.found.get(asked);
			if (before != null && this.clock.instant().isBefore(before.at.plus(this.fresh))) {
				return Optional.of(before.value);
			}
			coming = this.finding.get(asked);
			if (coming == null) {
				coming = begin(asked, finding);
			}
			if (before != null) {
				return Optional.of(before.value);
			}
		}
		return await(coming);
	}

	/**
	 * The lock is held, so that it is not settled before it stands among those being
	 * found.
	 */
	private CompletableFuture<V> begin(K asked, Supplier<V> finding) {
		CompletableFuture<V> coming = CompletableFuture.supplyAsync(() -> find(asked, finding), this.behind);
		this.finding.put(asked, coming);
		return coming;
	}

	private V find(K asked, Supplier<V> finding) {
		V value = null;
		try {
			value = finding.get();
			return value;
		}
		catch (RuntimeException | Error ex) {
			// whoever asked may wait no more, or have an old answer
			log.warn("Nothing was found behind", ex);
			throw ex;
		}
		finally {
			settle(asked, value);
		}
	}

	private synchronized void settle(K asked, @Nullable V value) {
		this.finding.remove(asked);
		if (value != null) {
			this.found.put(asked, new Found<>(value, this.clock.instant()));
		}
	}

	private Optional<V> await(CompletableFuture<V> coming) {
		try {
			return Optional.of(coming.get(this.patience.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Nothing was found", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	private record Found<V>(V value, Instant at) {
	}

}
