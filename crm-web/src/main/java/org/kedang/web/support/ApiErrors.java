package org.kedang.web.support;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors of the REST interface as problem+json, each with a sentence in the reader's
 * language. What Spring knows about (a missing parameter, a wrong type, a
 * {@code ResponseStatusException}) keeps its status.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

	private static final String NO_SUCH_CHARACTER = "22021";

	private final MessageSource texts;

	ApiErrors(MessageSource texts) {
		this.texts = texts;
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> conflict(OptimisticLockingFailureException ex, WebRequest request, Locale locale) {
		return answer(ex, HttpStatus.CONFLICT, request, locale);
	}

	/** Letters that are none, zero characters, and uploads that are cut off. */
	@ExceptionHandler({ InvalidParameterException.class, InvalidFileNameException.class, RequestRejectedException.class,
			MultipartException.class })
	@Nullable ResponseEntity<Object> illegible(RuntimeException ex, WebRequest request, Locale locale) {
		return answer(ex, HttpStatus.BAD_REQUEST, request, locale);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> unexpected(RuntimeException ex, WebRequest request, Locale locale) {
		if (isIllegibleText(ex)) {
			return illegible(ex, request, locale);
		}
		LOG.error("{} failed", request.getDescription(false), ex);
		return answer(ex, HttpStatus.INTERNAL_SERVER_ERROR, request, locale);
	}

	/** Whether the database was given a text that no text of it can be. */
	private static boolean isIllegibleText(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && NO_SUCH_CHARACTER.equals(sql.getSQLState())) {
				return true;
			}
		}
		return false;
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return wrong(ex, place(ex.getCause()), request);
	}

	/** The property of a body's JSON that cannot be what it says. */
	private static @Nullable String place(@Nullable Throwable cause) {
		if (!(cause instanceof DatabindException unfit)) {
			return null;
		}
		String place = unfit.getPath()
			.stream()
			.map(JacksonException.Reference::getPropertyName)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("."));
		return place.isEmpty() ? null : place;
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return wrong(ex, ex.getPropertyName(), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		FieldError first = ex.getFieldError();
		return wrong(ex, (first != null) ? first.getField() : null, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException ex, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return wrong(ex, ex.getParameterName(), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(MissingServletRequestPartException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return wrong(ex, ex.getRequestPartName(), request);
	}

	/**
	 * A handler method says which parameter is wrong, or what it may be:
	 * {@code limit=1..9}.
	 */
	@Override
	protected @Nullable ResponseEntity<Object> handleErrorResponseException(ErrorResponseException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (status == HttpStatus.BAD_REQUEST && ex instanceof ResponseStatusException refusal) {
			return wrong(ex, refusal.getReason(), request);
		}
		return super.handleErrorResponseException(ex, headers, status, request);
	}

	private @Nullable ResponseEntity<Object> wrong(Exception ex, @Nullable String parameter, WebRequest request) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
		if (parameter != null) {
			String sentence = parameter.contains("=") ? "api.error.expected" : "api.error.parameter";
			problem.setDetail(
					this.texts.getMessage(sentence, new Object[] { parameter }, LocaleContextHolder.getLocale()));
		}
		return handleExceptionInternal(ex, problem, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
	}

	private @Nullable ResponseEntity<Object> answer(Exception ex, HttpStatusCode status, WebRequest request,
			Locale locale) {
		return handleExceptionInternal(ex, ProblemDetail.forStatus(status), new HttpHeaders(), status, request);
	}

	/**
	 * Spring's own details are English whatever the reader speaks, and some errors have
	 * none.
	 */
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		boolean ours = body != null || ex instanceof ErrorResponseException;
		Object told = (body == null && ex instanceof ErrorResponse error) ? error.getBody() : body;
		if (told instanceof ProblemDetail problem && (problem.getDetail() == null || !ours)) {
			problem.setDetail(this.texts.getMessage("api.error." + status.value(), null, problem.getDetail(),
					LocaleContextHolder.getLocale()));
		}
		return super.handleExceptionInternal(ex, told, headers, status, request);
	}

}
