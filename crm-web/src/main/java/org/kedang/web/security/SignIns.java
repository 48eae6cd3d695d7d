package org.kedang.web.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.access.Users;
import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks passwords, counts the wrong ones and writes both into the audit trail.
 */
@Component
class SignIns {

	/**
	 * Of a password that was thrown away; making one at each start would cost seconds.
	 */
	private static final String NOBODYS_HASH = "{bcrypt}$2a$12$7sOAAyHpjrRsefIJVpd9Xebh9uZ6oyt7A1sWLyNJvev8zWt3JZEZm";

	private final Users users;

	private final Readers readers;

	private final AuditTrail audit;

	private final PasswordEncoder passwords;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SignIns(Users users, Readers readers, AuditTrail audit, PasswordEncoder passwords, TransactionTemplate transaction,
			Clock clock) {
		this.users = users;
		this.readers = readers;
		this.audit = audit;
		this.passwords = passwords;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Lets somebody in who knows the password.
	 * @throws org.springframework.security.core.AuthenticationException where it is
	 * wrong, or the account is locked or disabled
	 */
	Reader signIn(String username, String password, @Nullable String address) {
		Optional<AppUser> user = this.users.named(username.strip());
		// the slow part happens outside any transaction, and for unknown names too, so
		// that the time tells nothing
		boolean right = this.passwords.matches(password, user.map(AppUser::passwordHash).orElse(NOBODYS_HASH));
		if (user.isEmpty()) {
			this.audit.record(Actor.visitor(shorten(username), address), "sign-in-failed", Map.of("reason", "unknown"));
			throw new BadCredentialsException("unknown");
		}
		Outcome outcome = decide(user.get().id(), right, address);
		return switch (outcome) {
			case IN -> this.readers.find(user.get().id(), address).orElseThrow(() -> new DisabledException("disabled"));
			case WRONG -> throw new BadCredentialsException("wrong");
			case LOCKED -> throw new LockedException("locked");
			case DISABLED -> throw new DisabledException("disabled");
		};
	}

	private Outcome decide(long userId, boolean right, @Nullable String address) {
		Outcome outcome = this.transaction.execute((status) -> {
			AppUser user = this.users.hold(userId).orElseThrow();
			Instant now = this.clock.instant();
			if (user.isLocked(now)) {
				return note(user, "sign-in-failed", "locked", address, Outcome.LOCKED);
			}
			if (!right) {
				boolean locked = user.failedToSignIn(now);
				note(user, "sign-in-failed", "password", address, Outcome.WRONG);
				return locked ? note(user, "account-locked", "attempts", address, Outcome.LOCKED) : Outcome.WRONG;
			}
			if (!user.isEnabled()) {
				return note(user, "sign-in-failed", "disabled", address, Outcome.DISABLED);
			}
			user.signedIn(now);
			return note(user, "sign-in", "", address, Outcome.IN);
		});
		return (outcome != null) ? outcome : Outcome.WRONG;
	}

	private Outcome note(AppUser user, String action, String reason, @Nullable String address, Outcome outcome) {
		Actor actor = new Actor(user.id(), user.displayName(), address);
		this.audit.record(actor, action, "user", user.username(),
				reason.isEmpty() ? Map.of() : Map.of("reason", reason));
		return outcome;
	}

	void signOut(SignedIn who, @Nullable String address) {
		this.readers.find(who.userId(), address)
			.ifPresent((reader) -> this.audit.record(reader.actor(), "sign-out", "user", who.username(), Map.of()));
	}

	private static String shorten(String username) {
		String clean = username.strip().replace("\u0000", "");
		return (clean.length() > 60) ? clean.substring(0, 60) : clean;
	}

	private enum Outcome {

		IN, WRONG, LOCKED, DISABLED

	}

}
