package org.kedang.web.support;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers for requests that the server refuses before they reach the application, whose
 * addresses hold a zero character or letters that are none: in our words and colours, or
 * as problem+json, instead of the server's own page.
 */
class UnreadableRequests extends ErrorReportValve {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="%1$s" data-theme="auto" data-bs-theme="light">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%2$s · %3$s</title><link rel="icon" type="image/svg+xml" href="/images/kedang.svg">
			<link rel="stylesheet" href="/style/app.css"></head>
			<body><div class="door"><div class="door-box">
			<div class="brand"><img src="/images/kedang.svg" alt="" width="32" height="32"><span>%3$s</span></div>
			<main><h1>%2$s</h1><p>%4$s</p><p><a class="btn btn-primary" href="/">%5$s</a></p><p class="error-code">%6$s</p></main>
			</div></div></body>
			</html>
			""";

	private static final String PROBLEM = """
			{"detail":"%s","status":%d,"title":"%s"}""";

	private final MessageSource messages;

	private final Languages languages;

	UnreadableRequests(MessageSource messages, Languages languages) {
		this.messages = messages;
		this.languages = languages;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		Locale locale = this.languages.resolveLocale(request);
		boolean program = request.getRequestURI().startsWith("/api/");
		try {
			response.setContentType(program ? "application/problem+json" : "text/html");
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(program ? problem(status, locale) : page(status, request.getRequestId(), locale));
				response.finishResponse();
			}
		}
		catch (IOException | IllegalStateException ex) {
			// whoever asked is gone, or has an answer already
			this.container.getLogger().debug("No answer could be given", ex);
		}
	}

	private String page(int status, String reference, Locale locale) {
		String kind = "error." + ((status < 500) ? "400" : "500");
		return PAGE.formatted(locale.toLanguageTag(), text(kind + ".title", locale), text("app.name", locale),
				text(kind + ".text", locale), text("error.home", locale),
				text("error.code", locale, status, reference));
	}

	private String problem(int status, Locale locale) {
		boolean known = status < 500;
		return PROBLEM.formatted(this.messages.getMessage("api.error." + (known ? 400 : 500), null, locale), status,
				known ? "Bad Request" : "Internal Server Error");
	}

	private String text(String code, Locale locale, Object... arguments) {
		return HtmlUtils.htmlEscape(this.messages.getMessage(code, arguments, locale), "UTF-8");
	}

}
