package org.kedang.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class FoundBehindTests {

	private final AtomicInteger asked = new AtomicInteger();

	private final CountDownLatch slow = new CountDownLatch(1);

	@Test
	void nobody_waits_long_and_it_is_found_once_however_often_one_asks() {
		FoundBehind<String, Integer> answers = answers(Duration.ofMinutes(5), Duration.ZERO);
		assertThat(answers.get("who", this::slowly)).isEmpty();
		assertThat(answers.get("who", this::slowly)).isEmpty();
		this.slow.countDown();
		await().untilAsserted(() -> assertThat(answers.get("who", this::slowly)).contains(1));
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void what_is_quickly_found_is_answered_at_once() {
		this.slow.countDown();
		assertThat(answers(Duration.ofMinutes(5), Duration.ofMinutes(1)).get("who", this::slowly)).contains(1);
	}

	@Test
	void an_old_answer_is_given_while_a_new_one_is_found() {
		FoundBehind<String, Integer> answers = answers(Duration.ZERO, Duration.ofMinutes(1));
		assertThat(answers.get("who", () -> 7)).contains(7);
		assertThat(answers.get("who", this::slowly)).contains(7);
		this.slow.countDown();
		await().untilAsserted(() -> assertThat(answers.get("who", this::slowly)).get().isNotEqualTo(7));
	}

	@Test
	void it_is_found_anew_however_quickly_it_was_found_before() {
		FoundBehind<String, Integer> answers = answers(Duration.ZERO, Duration.ofMinutes(1));
		await().pollInterval(Duration.ofMillis(1)).untilAsserted(() -> {
			answers.get("who", this.asked::incrementAndGet);
			assertThat(this.asked.get()).isGreaterThan(300);
		});
	}

	@Test
	void who_fails_to_find_it_says_so_and_is_asked_again() {
		FoundBehind<String, Integer> answers = answers(Duration.ofMinutes(5), Duration.ofMinutes(1));
		Supplier<Integer> failing = () -> {
			throw new IllegalArgumentException("broken");
		};
		assertThatIllegalStateException().isThrownBy(() -> answers.get("who", failing))
			.withRootCauseInstanceOf(IllegalArgumentException.class);
		await().untilAsserted(() -> assertThat(answers.get("who", () -> 3)).contains(3));
	}

	@Test
	void the_log_tells_of_what_was_not_found_while_nobody_waited(CapturedOutput output) {
		FoundBehind<String, Integer> answers = answers(Duration.ofMinutes(5), Duration.ZERO);
		answers.get("who", () -> {
			throw new IllegalArgumentException("broken behind");
		});
		await().untilAsserted(() -> assertThat(output).contains("broken behind"));
	}

	@Test
	void several_are_found_one_after_the_other() {
		FoundBehind<String, Integer> answers = answers(Duration.ofMinutes(5), Duration.ZERO);
		AtomicInteger together = new AtomicInteger();
		Supplier<Integer> alone = () -> {
			int others = together.getAndIncrement();
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
			together.decrementAndGet();
			return others;
		};
		await().untilAsserted(
				() -> assertThat(List.of("who", "when", "where")).extracting((each) -> answers.get(each, alone))
					.containsOnly(Optional.of(0)));
	}

	private static FoundBehind<String, Integer> answers(Duration fresh, Duration patience) {
		return new FoundBehind<>(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), fresh, patience, 8);
	}

	private int slowly() {
		try {
			assertThat(this.slow.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return this.asked.incrementAndGet();
	}

}
