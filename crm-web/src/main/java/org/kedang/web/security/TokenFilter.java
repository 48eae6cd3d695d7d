package org.kedang.web.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.ApiToken;
import org.kedang.access.ApiTokens;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.web.support.CurrentReader;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door for programs: {@code Authorization: Bearer <personal access token>}.
 */
class TokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final ApiTokens tokens;

	private final Readers readers;

	private final Clock clock;

	TokenFilter(ApiTokens tokens, Readers readers, Clock clock) {
		this.tokens = tokens;
		this.readers = readers;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		find(request.getHeader("Authorization"), request.getRemoteAddr()).ifPresent((reader) -> {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(PasswordDoor.signedIn(reader));
			SecurityContextHolder.setContext(context);
			CurrentReader.set(request, reader);
		});
		chain.doFilter(request, response);
	}

	private Optional<Reader> find(@Nullable String header, String address) {
		if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			return Optional.empty();
		}
		Instant now = this.clock.instant();
		Optional<ApiToken> token = this.tokens.withHash(ApiToken.sha256(header.substring(SCHEME.length()).strip()))
			.filter((found) -> found.isGood(now));
		token.ifPresent((found) -> this.tokens.used(found.id(), now, now.minusSeconds(60)));
		return token.flatMap((found) -> this.readers.find(found.user().id(), address));
	}

}
