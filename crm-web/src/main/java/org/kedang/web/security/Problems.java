package org.kedang.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a program's request at the gate, as problem+json.
 */
@Component
class Problems {

	private final JsonMapper json;

	private final MessageSource messages;

	private final LocaleResolver languages;

	Problems(JsonMapper json, MessageSource messages, LocaleResolver languages) {
		this.json = json;
		this.messages = messages;
		this.languages = languages;
	}

	void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
		write(request, response, status, "api.error." + status.value());
	}

	/** In words of its own. */
	void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String text)
			throws IOException {
		Locale locale = this.languages.resolveLocale(request);
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setDetail(this.messages.getMessage(text, null, status.getReasonPhrase(), locale));
		problem.setInstance(java.net.URI.create(request.getRequestURI()));
		if (status == HttpStatus.UNAUTHORIZED) {
			response.setHeader("WWW-Authenticate", "Bearer");
		}
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
	}

}
