package org.kedang.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.ApiToken;
import org.kedang.access.ApiTokens;
import org.kedang.access.AppUser;
import org.kedang.access.PasswordRules;
import org.kedang.access.Reader;
import org.kedang.access.Theme;
import org.kedang.access.Users;
import org.kedang.audit.AuditTrail;
import org.kedang.shared.Problem;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people change about themselves.
 */
@Component
@Transactional
class OwnAffairs {

	private final Users users;

	private final ApiTokens tokens;

	private final AuditTrail audit;

	private final PasswordEncoder passwords;

	private final Clock clock;

	OwnAffairs(Users users, ApiTokens tokens, AuditTrail audit, PasswordEncoder passwords, Clock clock) {
		this.users = users;
		this.tokens = tokens;
		this.audit = audit;
		this.passwords = passwords;
		this.clock = clock;
	}

	void prefer(Reader reader, @Nullable String locale, Theme theme) {
		self(reader).prefer(locale, theme);
	}

	/**
	 * Changes the password.
	 * @return what is wrong with the new one or the current one; empty where it was
	 * changed
	 */
	Optional<Problem> changePassword(Reader reader, String current, String wanted) {
		AppUser user = this.users.hold(reader.id()).orElseThrow();
		if (user.isLocked(this.clock.instant())) {
			return Optional.of(Problem.of("password.locked"));
		}
		if (!this.passwords.matches(current, user.passwordHash())) {
			// a session left open must not become a place to try passwords at leisure
			boolean locked = user.failedToSignIn(this.clock.instant());
			this.audit.record(reader.actor(), locked ? "account-locked" : "password-refused", "user", user.username(),
					Map.of());
			return Optional.of(Problem.of("password.wrong"));
		}
		Optional<Problem> problem = this.passwords.matches(wanted, user.passwordHash())
				? Optional.of(Problem.of("password.same")) : PasswordRules.problem(wanted, user.username());
		if (problem.isEmpty()) {
			user.changePassword(String.valueOf(this.passwords.encode(wanted)));
			user.unlock();
			this.audit.record(reader.actor(), "password-changed", "user", user.username(), Map.of());
		}
		return problem;
	}

	@Transactional(readOnly = true)
	List<ApiToken> tokens(Reader reader) {
		return this.tokens.of(reader.id());
	}

	/**
	 * Makes a token.
	 * @param days how long it works; null for ever
	 * @return the token itself, which cannot be had again
	 */
	String createToken(Reader reader, String name, @Nullable Integer days) {
		String secret = Secrets.token();
		Instant now = this.clock.instant();
		Instant expires = (days != null) ? now.plus(Duration.ofDays(days)) : null;
		this.tokens.save(new ApiToken(self(reader), name, secret, now, expires));
		this.audit.record(reader.actor(), "token-created", "user", reader.username(), Map.of("name", name));
		return secret;
	}

	/** Revokes one's own token; another's is not found. */
	boolean revokeToken(Reader reader, long id) {
		Optional<ApiToken> token = this.tokens.findById(id).filter((found) -> found.user().id() == reader.id());
		token.ifPresent((found) -> {
			found.revoke(this.clock.instant());
			this.audit.record(reader.actor(), "token-revoked", "user", reader.username(), Map.of("name", found.name()));
		});
		return token.isPresent();
	}

	@Transactional(readOnly = true)
	AppUser self(Reader reader) {
		return this.users.findById(reader.id()).orElseThrow();
	}

}
