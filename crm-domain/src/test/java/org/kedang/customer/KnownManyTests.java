package org.kedang.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownManyTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

	private final Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);

	private final KnownMany many = new KnownMany(this.clock, Duration.ofMinutes(1));

	@Test
	void a_roster_with_many_customers_is_remembered_for_those_who_see_the_same() {
		this.many.add(asked(1, 2));
		assertThat(this.many.has(asked(1, 2))).isTrue();
		assertThat(this.many.has(asked(1, 3))).isFalse();
	}

	@Test
	void it_is_counted_again_after_a_while() {
		this.many.add(asked(1));
		this.now.updateAndGet((instant) -> instant.plusSeconds(60));
		assertThat(this.many.has(asked(1))).isFalse();
	}

	@Test
	void of_countless_rosters_the_latest_are_remembered() {
		for (long owner = 0; owner <= 1000; owner++) {
			this.many.add(asked(owner));
		}
		assertThat(this.many.has(asked(0))).isFalse();
		assertThat(this.many.has(asked(1000))).isTrue();
	}

	private static KnownMany.Asked asked(long... owners) {
		return KnownMany.Asked.of("select count(*)", Map.of("p0", owners));
	}

}
