package org.kedang.web.security;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no more pages be worked on at once than the machine has use for, in the order in
 * which they were asked for: fifty that share two processors would all be late, and some
 * very late. Whoever waits too long is told to come again. A page that takes long gives
 * its place to others, so that nobody waits for it; downloads, files, forms and probes
 * pass by.
 */
class Turnstile extends OncePerRequestFilter {

	/** Ends of addresses whose answers are files, however long they take. */
	private static final Set<String> DOWNLOADS = Set.of("/export", ".xlsx", "/workbook", "/file", "/attachments/{id}");

	private final Semaphore places;

	private final Duration patience;

	private final Duration quick;

	private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "turnstile");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * Starts with nobody inside.
	 * @param places how many pages at once
	 * @param patience how long one waits before it is refused
	 * @param quick how long a page keeps its place
	 */
	Turnstile(int places, Duration patience, Duration quick) {
		this.places = new Semaphore(places, true);
		this.patience = patience;
		this.quick = quick;
		this.watch.setRemoveOnCancelPolicy(true);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		Optional<Route> route = Routes.of(request);
		return route.isEmpty() || !isPage(route.get());
	}

	static boolean isPage(Route route) {
		String pattern = route.pattern().getPatternString();
		return route.method() == HttpMethod.GET && !(route.access().open() && pattern.endsWith("/**"))
				&& !pattern.startsWith("/actuator") && DOWNLOADS.stream().noneMatch(pattern::endsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!enter()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, this.patience.toSeconds())));
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			return;
		}
		AtomicBoolean inside = new AtomicBoolean(true);
		Future<?> late = this.watch.schedule(() -> leave(inside), this.quick.toMillis(), TimeUnit.MILLISECONDS);
		try {
			chain.doFilter(request, response);
		}
		finally {
			late.cancel(false);
			leave(inside);
		}
	}

	private boolean enter() {
		try {
			return this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** How many wait. */
	int waiting() {
		return this.places.getQueueLength();
	}

	/** How many more pages may be worked on. */
	int free() {
		return this.places.availablePermits();
	}

	private void leave(AtomicBoolean inside) {
		if (inside.getAndSet(false)) {
			this.places.release();
		}
	}

}
