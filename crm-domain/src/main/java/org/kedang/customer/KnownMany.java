package org.kedang.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.LatestEntries;

import org.springframework.util.ObjectUtils;

/**
 * Which rosters were lately found to have more customers than are counted. Their count
 * says no more than that, and reading 10,000 places of an index for each of their pages
 * to say it again would take longer than the page itself.
 */
class KnownMany {

	private static final int MOST = 1000;

	private final Clock clock;

	private final Duration kept;

	private final Map<Asked, Instant> until = LatestEntries.map(MOST);

	/**
	 * Starts knowing none.
	 * @param kept how long it is remembered
	 */
	KnownMany(Clock clock, Duration kept) {
		this.clock = clock;
		this.kept = kept;
	}

	synchronized boolean has(Asked asked) {
		Instant until = this.until.get(asked);
		return until != null && this.clock.instant().isBefore(until);
	}

	synchronized void add(Asked asked) {
		this.until.put(asked, this.clock.instant().plus(this.kept));
	}

	/**
	 * A count: its statement and what is bound in it.
	 */
	record Asked(String sql, String values) {

		static Asked of(String sql, Map<String, @Nullable Object> parameters) {
			return new Asked(sql,
					parameters.entrySet()
						.stream()
						.sorted(Map.Entry.comparingByKey())
						.map((each) -> ObjectUtils.nullSafeToString(each.getValue()))
						.collect(Collectors.joining("\n")));
		}

	}

}
