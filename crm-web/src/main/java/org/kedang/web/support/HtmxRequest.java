package org.kedang.web.support;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether a request asks for a fragment. A page that htmx restores from history is asked
 * for as a whole.
 *
 * @param isHtmxRequest whether only a fragment is wanted
 */
public record HtmxRequest(boolean isHtmxRequest) {

	public static HtmxRequest of(HttpServletRequest request) {
		return new HtmxRequest(request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null
				&& request.getHeader("HX-History-Restore-Request") == null);
	}

	/** The fragment's view for htmx, the page's for everybody else. */
	public String choose(String page, String fragment) {
		return this.isHtmxRequest ? fragment : page;
	}

}
