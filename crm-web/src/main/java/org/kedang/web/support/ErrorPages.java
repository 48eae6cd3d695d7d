package org.kedang.web.support;

import java.net.URI;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.attachment.AttachmentLimits;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * What is shown when something went wrong: a page, a fragment for htmx, or problem+json
 * for a program. A handler method that misses something throws a
 * {@link org.springframework.web.server.ResponseStatusException}.
 */
@Controller
class ErrorPages implements ErrorController {

	private final MessageSource messages;

	private final DataSize largest;

	private final AttachmentLimits attachments;

	ErrorPages(MessageSource messages, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest,
			AttachmentLimits attachments) {
		this.messages = messages;
		this.largest = largest;
		this.attachments = attachments;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
		HttpStatus status = status(request);
		if (path(request).startsWith(request.getContextPath() + "/api/")) {
			return problem(request, status, locale);
		}
		String kind = (request.getAttribute("outdatedForm") != null) ? "outdated" : kind(status);
		response.setStatus(status.value());
		model.addAttribute("status", status.value());
		model.addAttribute("kind", kind);
		model.addAttribute("largest", largest(request).toMegabytes());
		model.addAttribute("reference", request.getRequestId());
		return HtmxRequest.of(request).choose("error/page", "error/page :: notice");
	}

	/** Files of customers have a limit of their own. */
	private DataSize largest(HttpServletRequest request) {
		return path(request).endsWith("/attachments") ? this.attachments.file() : this.largest;
	}

	/** The kinds of error that have a text of their own; the others share one. */
	private static String kind(HttpStatus status) {
		return switch (status) {
			case FORBIDDEN -> "403";
			case NOT_FOUND, METHOD_NOT_ALLOWED -> "404";
			case CONFLICT -> "409";
			case CONTENT_TOO_LARGE -> "413";
			case SERVICE_UNAVAILABLE -> "503";
			default -> status.is4xxClientError() ? "400" : "500";
		};
	}

	private ResponseEntity<ProblemDetail> problem(HttpServletRequest request, HttpStatus status, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem
			.setDetail(this.messages.getMessage("api.error." + status.value(), null, status.getReasonPhrase(), locale));
		problem.setInstance(URI.create(path(request)));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static HttpStatus status(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof MaxUploadSizeExceededException) {
			return HttpStatus.CONTENT_TOO_LARGE;
		}
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		// without a code somebody has opened /error itself
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static String path(HttpServletRequest request) {
		@Nullable Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (path != null) ? path.toString() : request.getRequestURI();
	}

}
