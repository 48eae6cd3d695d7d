package org.kedang.web.security;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who a session belongs to. Everything else about the person is read afresh for each
 * request.
 *
 * @param stamp what {@link org.kedang.access.Reader#stamp()} was when the session began
 */
public record SignedIn(long userId, String username, String stamp) implements Principal, Serializable {

	@Override
	public String getName() {
		return this.username;
	}

}
