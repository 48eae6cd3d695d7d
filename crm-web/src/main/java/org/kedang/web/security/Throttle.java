package org.kedang.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords on many accounts from one address:
 * {@value #FAILURES} failures within ten minutes, then no further attempt until the
 * oldest is past. It lives in memory and remembers {@value #ADDRESSES} addresses.
 */
@Component
class Throttle {

	static final int FAILURES = 30;

	private static final int ADDRESSES = 10_000;

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private final Clock clock;

	private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > ADDRESSES;
		}
	};

	Throttle(Clock clock) {
		this.clock = clock;
	}

	synchronized boolean isExhausted(String address) {
		Deque<Instant> recent = this.failures.get(address);
		if (recent == null) {
			return false;
		}
		Instant start = this.clock.instant().minus(WINDOW);
		while (!recent.isEmpty() && recent.getFirst().isBefore(start)) {
			recent.removeFirst();
		}
		return recent.size() >= FAILURES;
	}

	synchronized void failed(String address) {
		Deque<Instant> recent = this.failures.computeIfAbsent(address, (key) -> new ArrayDeque<>());
		recent.addLast(this.clock.instant());
		if (recent.size() > FAILURES) {
			recent.removeFirst();
		}
	}

}
