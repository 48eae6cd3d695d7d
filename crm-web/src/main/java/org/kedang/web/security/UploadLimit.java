package org.kedang.web.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;

import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an upload that says itself that it is too large. It stands before the check of
 * the form's token: that token is a part of the upload, and would seem to be missing
 * where the upload cannot be read. For the same reason it answers for a file whose name
 * holds a zero character, and, whatever was asked for, for an address whose letters are
 * none.
 */
class UploadLimit extends OncePerRequestFilter {

	private final DataSize limit;

	UploadLimit(DataSize limit) {
		this.limit = limit;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.limit.toBytes()) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		try {
			if (HttpMethod.GET.matches(request.getMethod())) {
				request.getParameterMap();
			}
			chain.doFilter(request, response);
		}
		catch (InvalidFileNameException | InvalidParameterException ex) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
	}

}
