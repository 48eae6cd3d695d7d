package org.kedang.web.security;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.web.support.CurrentReader;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the person behind a session afresh for each request. A session ends at once when
 * its user is disabled or the password was changed elsewhere; where the password must be
 * changed, every page leads to that form.
 */
class ReaderFilter extends OncePerRequestFilter {

	private static final Set<String> WITHOUT_CHANGE = Set.of("/password", "/logout", "/preferences/locale",
			"/preferences/theme");

	private static final int WORKING_DAY = (int) Duration.ofHours(8).toSeconds();

	private final Readers readers;

	ReaderFilter(Readers readers) {
		this.readers = readers;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Routes.of(request).filter((route) -> isFile(route)).isPresent();
	}

	private static boolean isFile(Route route) {
		return route.access().open() && route.pattern().getPatternString().endsWith("/**");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
			Optional<Reader> reader = this.readers.find(who.userId(), request.getRemoteAddr())
				.filter((found) -> found.stamp().equals(who.stamp()));
			if (reader.isEmpty()) {
				new SecurityContextLogoutHandler().logout(request, response, authentication);
			}
			else if (reader.get().mustChangePassword() && !WITHOUT_CHANGE.contains(path(request))) {
				Redirects.send(request, response, "/password");
				return;
			}
			reader.ifPresent((found) -> {
				CurrentReader.set(request, found);
				keepForADay(request.getSession(false));
			});
		}
		chain.doFilter(request, response);
	}

	private static void keepForADay(@Nullable HttpSession session) {
		if (session != null && session.getMaxInactiveInterval() < WORKING_DAY) {
			session.setMaxInactiveInterval(WORKING_DAY);
		}
	}

	private static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

}
