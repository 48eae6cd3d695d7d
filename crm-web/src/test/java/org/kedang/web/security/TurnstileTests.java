package org.kedang.web.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class TurnstileTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private static final Duration SHORT = Duration.ofMillis(50);

	private final ExecutorService people = Executors.newCachedThreadPool();

	private final CountDownLatch inside = new CountDownLatch(1);

	private final CountDownLatch end = new CountDownLatch(1);

	/** A page that is worked on until the end of the test. */
	private final FilterChain slow = (request, response) -> {
		this.inside.countDown();
		await(this.end);
	};

	@AfterEach
	void goHome() {
		this.end.countDown();
		this.people.shutdown();
	}

	@Test
	void whoever_waits_too_long_is_told_when_to_come_again() throws Exception {
		Turnstile turnstile = new Turnstile(1, SHORT, LONG);
		occupy(turnstile);
		MockHttpServletResponse refused = ask(turnstile, "GET", "/customers");
		assertThat(refused.getStatus()).isEqualTo(503);
		assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
		this.end.countDown();
		await(() -> ask(turnstile, "GET", "/customers").getStatus() == 200);
	}

	@Test
	void a_page_that_takes_long_gives_its_place_to_others() throws Exception {
		Turnstile turnstile = new Turnstile(1, LONG, SHORT);
		occupy(turnstile);
		assertThat(ask(turnstile, "GET", "/customers").getStatus()).isEqualTo(200);
	}

	@Test
	void files_downloads_forms_and_probes_pass_by() throws Exception {
		Turnstile turnstile = new Turnstile(1, SHORT, LONG);
		occupy(turnstile);
		for (String path : List.of("/css/base.css", "/customers/export", "/segments/export.xlsx", "/imports/7/workbook",
				"/imports/7/file", "/customers/C-1/attachments/2", "/actuator/health", "/actuator/health/liveness")) {
			assertThat(ask(turnstile, "GET", path).getStatus()).as(path).isEqualTo(200);
		}
		assertThat(ask(turnstile, "POST", "/imports").getStatus()).isEqualTo(200);
		assertThat(ask(turnstile, "HEAD", "/customers").getStatus()).isEqualTo(503);
		assertThat(ask(turnstile, "GET", "/api/v1/customers").getStatus()).isEqualTo(503);
	}

	@Test
	void first_come_first_served() throws Exception {
		Turnstile turnstile = new Turnstile(1, LONG, LONG);
		occupy(turnstile);
		List<Integer> served = Collections.synchronizedList(new ArrayList<>());
		List<Future<?>> waiting = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			int person = i;
			waiting.add(this.people.submit(() -> {
				turnstile.doFilter(page("GET", "/customers"), new MockHttpServletResponse(),
						(request, response) -> served.add(person));
				return null;
			}));
			await(() -> turnstile.waiting() == person + 1);
		}
		this.end.countDown();
		for (Future<?> each : waiting) {
			each.get(30, TimeUnit.SECONDS);
		}
		assertThat(served).isSorted().hasSize(20);
	}

	@Test
	void a_page_that_fails_gives_its_place_back_once() throws Exception {
		Turnstile turnstile = new Turnstile(1, SHORT, SHORT);
		for (int i = 0; i < 3; i++) {
			try {
				turnstile.doFilter(page("GET", "/customers"), new MockHttpServletResponse(), (request, response) -> {
					throw new IllegalStateException("broken");
				});
			}
			catch (IllegalStateException ex) {
				assertThat(turnstile.free()).isEqualTo(1);
			}
		}
	}

	private void occupy(Turnstile turnstile) {
		this.people.submit(() -> {
			turnstile.doFilter(page("GET", "/customers"), new MockHttpServletResponse(), this.slow);
			return null;
		});
		await(this.inside);
	}

	private static MockHttpServletResponse ask(Turnstile turnstile, String method, String path) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		turnstile.doFilter(page(method, path), response, (request, answer) -> {
		});
		return response;
	}

	private static MockHttpServletRequest page(String method, String path) {
		return new MockHttpServletRequest(method, path);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void await(Condition condition) throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (!condition.holds()) {
			assertThat(System.nanoTime()).isLessThan(end);
			Thread.sleep(2);
		}
	}

	private interface Condition {

		boolean holds() throws Exception;

	}

}
