package org.kedang.web.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.web.security.KeptAnswers.KeptAnswer;
import org.kedang.web.support.CurrentReader;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a program send the same once more, where it does not know whether the first
 * sending arrived, without it being done twice: whatever comes under the same
 * {@code Idempotency-Key} of the same user within a day gets the answer of the first, if
 * it says the same. A request that was refused has done nothing, and its key is free
 * again. Draft of the header: draft-ietf-httpapi-idempotency-key-header.
 */
class RepeatedRequests extends OncePerRequestFilter {

	static final String KEY = "Idempotency-Key";

	static final int LONGEST = 200;

	private final KeptAnswers answers;

	private final Problems problems;

	RepeatedRequests(KeptAnswers answers, Problems problems) {
		this.answers = answers;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(KEY) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Reader reader = CurrentReader.of(request);
		String key = request.getHeader(KEY);
		if (reader == null) {
			chain.doFilter(request, response);
			return;
		}
		if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch((each) -> each >= ' ' && each <= '~')) {
			this.problems.write(request, response, HttpStatus.BAD_REQUEST, "api.repeated.key");
			return;
		}
		String address = address(request);
		HashedRequest hashed = new HashedRequest(request);
		Optional<KeptAnswer> known = this.answers.begin(reader.id(), key, address);
		if (known.isEmpty()) {
			carryOut(reader.id(), key, address, hashed, response, chain);
		}
		else {
			repeat(known.get(), address, hashed, response);
		}
	}

	private static String address(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getMethod() + " " + request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	private void carryOut(long user, String key, String address, HashedRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
		boolean done = false;
		try {
			chain.doFilter(request, caught);
			done = caught.getStatus() < 400;
		}
		finally {
			if (done) {
				this.answers.keep(user, key,
						new KeptAnswer(address, hash(request), caught.getStatus(),
								caught.getHeader(HttpHeaders.LOCATION), caught.getContentType(),
								caught.getContentAsByteArray()));
			}
			else {
				this.answers.forget(user, key);
			}
		}
		caught.copyBodyToResponse();
	}

	/** Null where that can no more be read: then the address alone tells a repeat. */
	private static @Nullable String hash(HashedRequest request) {
		try {
			return request.hash();
		}
		catch (IOException | ServletException | RuntimeException ex) {
			return null;
		}
	}

	private void repeat(KeptAnswer answer, String address, HashedRequest request, HttpServletResponse response)
			throws IOException {
		boolean same;
		try {
			same = answer.isTo(address, request);
		}
		catch (IOException | ServletException | IllegalStateException ex) {
			this.problems.write(request, response,
					isTooLarge(ex) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST);
			return;
		}
		if (same) {
			send(answer, request, response);
		}
		else {
			this.problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "api.repeated.other");
		}
	}

	private static boolean isTooLarge(Exception ex) {
		return ex instanceof InvalidParameterException wrong
				&& wrong.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
	}

	private void send(KeptAnswer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Integer status = answer.status();
		if (status == null) {
			this.problems.write(request, response, HttpStatus.CONFLICT, "api.repeated.working");
			return;
		}
		response.setStatus(status);
		if (answer.location() != null) {
			response.setHeader(HttpHeaders.LOCATION, answer.location());
		}
		if (answer.contentType() != null) {
			response.setContentType(answer.contentType());
		}
		response.getOutputStream().write(answer.body());
	}

}
