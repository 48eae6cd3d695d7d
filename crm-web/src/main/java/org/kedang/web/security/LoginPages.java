package org.kedang.web.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kedang.web.security.PasswordDoor.TooManyAttemptsException;
import org.kedang.web.support.Back;
import org.kedang.web.support.HtmxRequest;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Leads to the sign-in page and, after it, to the page that was asked for.
 */
final class LoginPages {

	/** The session attribute that keeps a name which was typed with a wrong password. */
	static final String TYPED_NAME = "kedang.typed-name";

	/** Where the cache keeps what was asked for. */
	private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

	private LoginPages() {
	}

	/**
	 * Remembers pages only: going to a fragment or a picture after signing in would be
	 * strange.
	 */
	static RequestCache pagesOnly() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		withoutMark(cache);
		cache.setRequestMatcher((request) -> {
			String accepted = request.getHeader("Accept");
			return "GET".equals(request.getMethod()) && !HtmxRequest.of(request).isHtmxRequest() && accepted != null
					&& accepted.contains("text/html") && Routes.of(request).isPresent();
		});
		return cache;
	}

	/**
	 * Null, which the setter takes without saying so, keeps {@code ?continue} out of the
	 * address.
	 */
	@SuppressWarnings("NullAway")
	private static void withoutMark(HttpSessionRequestCache cache) {
		cache.setMatchingRequestParameterName(null);
	}

	/**
	 * Remembers where a form stood that came too late: there its sender goes on, who did
	 * not ask for the page that answers it.
	 */
	static void rememberForm(HttpServletRequest request) {
		String page = Back.page(request);
		if (page != null && !page.startsWith("/login")
				&& Routes.of(HttpMethod.GET, PathContainer.parsePath(page.replaceFirst("[?].*", ""))).isPresent()) {
			request.getSession().setAttribute(SAVED, new SimpleSavedRequest(page));
		}
	}

	static void ask(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		Redirects.send(request, response, "/login");
	}

	static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		String typed = request.getParameter("username");
		if (typed != null && typed.length() <= 100) {
			request.getSession().setAttribute(TYPED_NAME, typed);
		}
		response.sendRedirect(request.getContextPath() + "/login?" + reason(ex));
	}

	/**
	 * A locked account is refused like a name nobody bears: a sentence of its own would
	 * tell which names exist, and, said to the right password only, which password is
	 * right.
	 */
	private static String reason(AuthenticationException ex) {
		if (ex instanceof DisabledException) {
			return "disabled";
		}
		return (ex instanceof TooManyAttemptsException) ? "throttled" : "error";
	}

}
