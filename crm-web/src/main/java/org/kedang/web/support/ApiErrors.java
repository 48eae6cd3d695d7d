package org.kedang.web.support;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors of the REST interface as problem+json. What Spring knows about (a missing
 * parameter, a wrong type, a {@code ResponseStatusException}) keeps its status and its
 * detail.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

	private final MessageSource texts;

	ApiErrors(MessageSource texts) {
		this.texts = texts;
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> conflict(OptimisticLockingFailureException ex, WebRequest request, Locale locale) {
		return answer(ex, HttpStatus.CONFLICT, request, locale);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> unexpected(RuntimeException ex, WebRequest request, Locale locale) {
		LOG.error("{} failed", request.getDescription(false), ex);
		return answer(ex, HttpStatus.INTERNAL_SERVER_ERROR, request, locale);
	}

	/** Spring's own detail is English whatever the reader speaks. */
	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(ex, status, request, LocaleContextHolder.getLocale());
	}

	private @Nullable ResponseEntity<Object> answer(Exception ex, HttpStatusCode status, WebRequest request,
			Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setDetail(this.texts.getMessage("api.error." + status.value(), null, null, locale));
		return handleExceptionInternal(ex, problem, new HttpHeaders(), status, request);
	}

}
