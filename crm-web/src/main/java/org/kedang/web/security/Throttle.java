package org.kedang.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import org.kedang.shared.LatestEntries;

import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords on many accounts from one address:
 * {@value #FAILURES} failures within ten minutes, then no further attempt until the
 * oldest is past. An attempt counts as failed from its beginning, so that many at once
 * are no way around it. It lives in memory and remembers {@value #ADDRESSES} addresses.
 */
@Component
class Throttle {

	static final int FAILURES = 30;

	private static final int ADDRESSES = 10_000;

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private final Clock clock;

	private final Map<String, Deque<Instant>> failures = LatestEntries.map(ADDRESSES);

	Throttle(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Counts one more attempt.
	 * @return false if there were too many, and this one is not to be looked at
	 */
	synchronized boolean admits(String address) {
		Deque<Instant> recent = this.failures.computeIfAbsent(address, (key) -> new ArrayDeque<>());
		Instant now = this.clock.instant();
		Instant start = now.minus(WINDOW);
		while (!recent.isEmpty() && recent.getFirst().isBefore(start)) {
			recent.removeFirst();
		}
		if (recent.size() >= FAILURES) {
			return false;
		}
		recent.addLast(now);
		return true;
	}

	/** Takes an attempt back that was none of those to be slowed down. */
	synchronized void succeeded(String address) {
		Deque<Instant> recent = this.failures.get(address);
		if (recent != null) {
			recent.pollLast();
		}
	}

}
