package org.kedang.web.support;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Leads back to the page a form was sent from, and never off this server.
 */
public final class Back {

	private Back() {
	}

	/**
	 * A view that redirects to the page before, or to {@code otherwise} where that is
	 * unknown or elsewhere.
	 */
	public static String from(HttpServletRequest request, String otherwise) {
		String path = page(request);
		return "redirect:" + ((path != null) ? path : otherwise);
	}

	/** The page that a form was sent from; null where that is unknown or elsewhere. */
	public static @Nullable String page(HttpServletRequest request) {
		return path(request.getHeader("Referer"), request.getServerName());
	}

	private static @Nullable String path(@Nullable String referer, String host) {
		if (referer == null) {
			return null;
		}
		try {
			URI uri = URI.create(referer);
			String path = uri.getRawPath();
			if (!host.equals(uri.getHost()) || path == null || !path.startsWith("/") || path.startsWith("//")) {
				return null;
			}
			return (uri.getRawQuery() != null) ? path + "?" + uri.getRawQuery() : path;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
