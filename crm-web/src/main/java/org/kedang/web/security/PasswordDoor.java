package org.kedang.web.security;

import java.util.List;

import org.kedang.access.Reader;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * The door for people: name and password. Being the only provider it is found by itself;
 * naming it in the filter chain too would have each wrong password counted twice.
 */
@Component
class PasswordDoor implements AuthenticationProvider {

	private final SignIns signIns;

	private final Throttle throttle;

	PasswordDoor(SignIns signIns, Throttle throttle) {
		this.signIns = signIns;
		this.throttle = throttle;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String address = (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		if (!this.throttle.admits(address)) {
			throw new TooManyAttemptsException();
		}
		Reader reader = this.signIns.signIn(attempt.getName(), password(attempt), address.isEmpty() ? null : address);
		this.throttle.succeeded(address);
		return signedIn(reader);
	}

	private static String password(Authentication attempt) {
		Object credentials = attempt.getCredentials();
		if (credentials == null || credentials.toString().length() > 200) {
			throw new BadCredentialsException("no password");
		}
		return credentials.toString();
	}

	/**
	 * What a session keeps of this reader. Rights are not among it: {@link Routes} asks
	 * the reader itself.
	 */
	static Authentication signedIn(Reader reader) {
		SignedIn who = new SignedIn(reader.id(), reader.username(), reader.stamp());
		return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	/** Too many failures from one address. */
	static class TooManyAttemptsException extends AuthenticationException {

		TooManyAttemptsException() {
			super("too many attempts");
		}

	}

}
