package org.kedang.web.security;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the table of {@link Routes}.
 *
 * @param pattern written exactly as the handler method's mapping is
 */
public record Route(HttpMethod method, PathPattern pattern, Access access) {

	static Route of(HttpMethod method, String pattern, Access access) {
		return new Route(method, PathPatternParser.defaultInstance.parse(pattern), access);
	}

	boolean matches(HttpMethod asked, PathContainer path) {
		return this.method.equals(asked) && this.pattern.matches(path);
	}

}
