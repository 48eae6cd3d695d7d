package org.kedang.web.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kedang.web.support.HtmxRequest;

/**
 * Sends a browser elsewhere. A fragment cannot be redirected: htmx is told to open the
 * other page as a whole.
 */
final class Redirects {

	private Redirects() {
	}

	static void send(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
		if (HtmxRequest.of(request).isHtmxRequest()) {
			response.setHeader("HX-Redirect", request.getContextPath() + path);
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			response.sendRedirect(request.getContextPath() + path);
		}
	}

}
