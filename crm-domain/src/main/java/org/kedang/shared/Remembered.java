package org.kedang.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers that take long to find, remembered for a while by what was asked. Who asks the
 * same meanwhile waits for the one who is finding it.
 */
public final class Remembered<K, V> {

	private final Clock clock;

	private final Duration kept;

	private final Map<K, Known<V>> known;

	/**
	 * Starts knowing nothing.
	 * @param kept how long an answer is remembered
	 * @param most how many of them
	 */
	public Remembered(Clock clock, Duration kept, int most) {
		this.clock = clock;
		this.kept = kept;
		this.known = LatestEntries.map(most);
	}

	/** The answer that is remembered, or else found now. */
	public synchronized V get(K asked, Supplier<V> finding) {
		Known<V> before = this.known.get(asked);
		if (before != null && this.clock.instant().isBefore(before.until)) {
			return before.value;
		}
		V value = finding.get();
		this.known.put(asked, new Known<>(value, this.clock.instant().plus(this.kept)));
		return value;
	}

	private record Known<V>(V value, Instant until) {
	}

}
