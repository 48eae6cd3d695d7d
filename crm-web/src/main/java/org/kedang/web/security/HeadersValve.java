package org.kedang.web.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Tells browsers what to refuse before anything else is done, so that it also stands on
 * answers that Spring Security never sees: Tomcat's to what is no proper request, and
 * those to what the firewall turns away.
 */
final class HeadersValve extends ValveBase {

	HeadersValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		BrowserHeaders.ALWAYS.forEach(response::setHeader);
		getNext().invoke(request, response);
	}

}
