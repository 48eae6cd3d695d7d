package org.kedang.web.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.kedang.web.support.Notice;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/**
 * Leads from the number of a customer who was merged to the survivor: the same page of
 * theirs; a form that was filled in for the former one leads to their archive and says
 * so. Never for good, since a merge can be taken back.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MovedArchives {

	@ExceptionHandler
	Object moved(ArchiveMovedException ex, HttpServletRequest request, RedirectAttributes flash) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.startsWith("/api/")) {
			return ResponseEntity.status(307).location(URI.create(request.getContextPath() + there(path, ex))).build();
		}
		if (HttpMethod.GET.matches(request.getMethod())) {
			String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
			return "redirect:" + there(path, ex) + query;
		}
		flash.addFlashAttribute(Notice.NAME, Notice.refused("merge.moved", ex.former(), ex.number()));
		return "redirect:/customers/" + encoded(ex);
	}

	private static String there(String path, ArchiveMovedException ex) {
		return path.replaceFirst("/customers/[^/]+", "/customers/" + encoded(ex).replace("$", "\\$"));
	}

	private static String encoded(ArchiveMovedException ex) {
		return UriUtils.encodePathSegment(ex.number(), StandardCharsets.UTF_8);
	}

}
