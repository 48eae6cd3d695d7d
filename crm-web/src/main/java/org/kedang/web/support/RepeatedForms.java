package org.kedang.web.support;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/**
 * Lets a form that is sent twice, by a double click or out of impatience, do its work
 * once: the second answer is the redirect of the first, for which it waits. A form that
 * was answered by a page, since something in it is wrong, may be sent again, and so may
 * one after another form of the same session, or {@link #REMEMBERED} later.
 */
@Component
class RepeatedForms implements HandlerInterceptor {

	private static final Duration REMEMBERED = Duration.ofSeconds(10);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final String NAME = RepeatedForms.class.getName();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException, ServletException, InterruptedException {
		HttpSession session = request.getSession(false);
		String what = (session != null) ? FormSending.of(request) : null;
		if (session == null || what == null) {
			return true;
		}
		while (true) {
			Sending mine = new Sending(what, new CompletableFuture<>(), System.nanoTime());
			Sending last = enter(session, mine);
			if (last == mine) {
				request.setAttribute(NAME, mine);
				return true;
			}
			String place = last.await();
			if (place != null) {
				handOver(place, request, response);
				return false;
			}
			leave(session, last);
		}
	}

	/** The same form that was sent last, or else this one, which is now the last. */
	private static Sending enter(HttpSession session, Sending mine) {
		synchronized (WebUtils.getSessionMutex(session)) {
			if (session.getAttribute(NAME) instanceof Sending last && last.isSame(mine)) {
				return last;
			}
			session.setAttribute(NAME, mine);
			return mine;
		}
	}

	private static void leave(HttpSession session, Sending last) {
		synchronized (WebUtils.getSessionMutex(session)) {
			if (session.getAttribute(NAME) == last) {
				session.removeAttribute(NAME);
			}
		}
	}

	/** What the first one wanted to be said on the next page is said there. */
	private static void handOver(String place, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
		if (flash != null) {
			RequestContextUtils.getOutputFlashMap(request).putAll(flash);
			RequestContextUtils.saveOutputFlashMap(place, request, response);
		}
		response.sendRedirect(place);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception ex) {
		if (request.getAttribute(NAME) instanceof Sending mine) {
			mine.place.complete((response.getStatus() / 100 == 3) ? response.getHeader("Location") : null);
		}
	}

	/**
	 * One form that was sent.
	 *
	 * @param place where it led; null where it was answered by a page
	 */
	private record Sending(String what, CompletableFuture<@Nullable String> place, long since) {

		boolean isSame(Sending later) {
			return this.what.equals(later.what)
					&& (!this.place.isDone() || later.since - this.since < REMEMBERED.toNanos());
		}

		@Nullable String await() throws InterruptedException {
			try {
				return this.place.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			}
			catch (ExecutionException | TimeoutException ex) {
				return null;
			}
		}

	}

}
