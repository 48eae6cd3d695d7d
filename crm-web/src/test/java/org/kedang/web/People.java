package org.kedang.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.kedang.access.ApiToken;
import org.kedang.access.ApiTokens;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Users;
import org.kedang.web.security.SignedIn;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Users for tests: {@code mvc.perform(get("/customers").with(people.as(Role.SALES)))}.
 */
@TestComponent
public class People {

	/** The password of all of them. */
	public static final String PASSWORD = "correct horse battery";

	private final Users users;

	private final ApiTokens tokens;

	private final Readers readers;

	private final Clock clock;

	private final String hash;

	People(Users users, ApiTokens tokens, Readers readers, Clock clock) {
		this.users = users;
		this.tokens = tokens;
		this.readers = readers;
		this.clock = clock;
		// the cheapest there is: hundreds of windows sign in
		this.hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
	}

	/** The one user of this role, who has no team and need not change the password. */
	public AppUser the(Role role) {
		String username = "the-" + role.name().toLowerCase(java.util.Locale.ROOT);
		return this.users.named(username).orElseGet(() -> make(username, role, null));
	}

	/** A new user whom no other test knows. */
	public AppUser somebody(Role role, Team team) {
		return make("u" + UUID.randomUUID().toString().substring(0, 8), role, team);
	}

	private AppUser make(String username, Role role, Team team) {
		AppUser user = new AppUser(username, "测试" + username, this.hash, role, this.clock.instant());
		user.place("测试" + username, role, team, true);
		user.changePassword(this.hash);
		return this.users.save(user);
	}

	public RequestPostProcessor as(Role role) {
		return as(the(role));
	}

	/** A session of this user. */
	public RequestPostProcessor as(AppUser user) {
		Reader reader = reader(user);
		SignedIn who = new SignedIn(reader.id(), reader.username(), reader.stamp());
		return SecurityMockMvcRequestPostProcessors
			.authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
	}

	/** A request of a program with a token of this role's user. */
	public RequestPostProcessor program(Role role) {
		String secret = UUID.randomUUID().toString();
		this.tokens.save(new ApiToken(the(role), "test", secret, this.clock.instant(), null));
		return (request) -> {
			request.addHeader("Authorization", "Bearer " + secret);
			return request;
		};
	}

	public Reader reader(AppUser user) {
		return this.readers.find(user.id(), "127.0.0.1").orElseThrow();
	}

	public Reader reader(Role role) {
		return reader(the(role));
	}

}
