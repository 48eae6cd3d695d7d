package org.kedang.web.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.ApiTokens;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.access.Team;
import org.kedang.access.Teams;
import org.kedang.access.Users;
import org.kedang.audit.AuditTrail;
import org.kedang.shared.Problem;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * What administrators decide about users. There is always an administrator left who can
 * sign in.
 */
@Component
@Transactional
class UserAdministration {

	private final Users users;

	private final Teams teams;

	private final ApiTokens tokens;

	private final AuditTrail audit;

	private final PasswordEncoder passwords;

	private final Clock clock;

	UserAdministration(Users users, Teams teams, ApiTokens tokens, AuditTrail audit, PasswordEncoder passwords,
			Clock clock) {
		this.users = users;
		this.teams = teams;
		this.tokens = tokens;
		this.audit = audit;
		this.passwords = passwords;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<UserRow> everyone() {
		return this.users.everyone().stream().map((user) -> UserRow.of(user, this.clock.instant())).toList();
	}

	@Transactional(readOnly = true)
	UserRow one(long id) {
		return UserRow.of(user(id), this.clock.instant());
	}

	@Transactional(readOnly = true)
	boolean isTaken(String username) {
		return this.users.named(username.strip()).isPresent();
	}

	/**
	 * Makes a user.
	 * @return the temporary password
	 */
	String create(Reader by, UserForm form) {
		String password = Secrets.password();
		AppUser user = new AppUser(form.username(), form.displayName(), hash(password), form.role(),
				this.clock.instant());
		user.place(form.displayName(), form.role(), team(form.teamId()), form.maySeePersonal());
		this.users.save(user);
		this.audit.record(by.actor(), "user-created", "user", user.username(), user.standing());
		return password;
	}

	/**
	 * Changes name, role, team and rights.
	 * @return why not; empty where it was done
	 */
	Optional<Problem> change(Reader by, long id, UserForm form) {
		AppUser user = user(id);
		if (!Integer.valueOf(user.version()).equals(form.version())) {
			throw new OptimisticLockingFailureException("user " + id);
		}
		if (form.role() != Role.ADMIN && isLastAdministrator(user)) {
			return Optional.of(Problem.of("users.lastAdministrator"));
		}
		Map<String, Object> before = user.standing();
		user.place(form.displayName(), form.role(), team(form.teamId()), form.maySeePersonal());
		Map<String, Object> changes = AuditTrail.changes(before, user.standing());
		if (!changes.isEmpty()) {
			this.audit.record(by.actor(), "user-changed", "user", user.username(), changes);
		}
		return Optional.empty();
	}

	Optional<Problem> disable(Reader by, long id) {
		AppUser user = user(id);
		if (user.id() == by.id()) {
			return Optional.of(Problem.of("users.notYourself"));
		}
		if (isLastAdministrator(user)) {
			return Optional.of(Problem.of("users.lastAdministrator"));
		}
		user.disable();
		revokeTokens(user);
		this.audit.record(by.actor(), "user-disabled", "user", user.username(), Map.of());
		return Optional.empty();
	}

	void enable(Reader by, long id) {
		AppUser user = user(id);
		user.enable();
		this.audit.record(by.actor(), "user-enabled", "user", user.username(), Map.of());
	}

	void unlock(Reader by, long id) {
		AppUser user = user(id);
		user.unlock();
		this.audit.record(by.actor(), "user-unlocked", "user", user.username(), Map.of());
	}

	/**
	 * Gives a user a temporary password.
	 * @return the password
	 */
	String resetPassword(Reader by, long id) {
		AppUser user = user(id);
		String password = Secrets.password();
		user.resetPassword(hash(password));
		revokeTokens(user);
		this.audit.record(by.actor(), "password-reset", "user", user.username(), Map.of());
		return password;
	}

	/** Whoever got hold of the account may have made tokens for later. */
	private void revokeTokens(AppUser user) {
		this.tokens.of(user.id()).forEach((token) -> token.revoke(this.clock.instant()));
	}

	private boolean isLastAdministrator(AppUser user) {
		return user.isEnabled() && user.role() == Role.ADMIN && this.users.holdAdministrators().size() == 1;
	}

	private AppUser user(long id) {
		return this.users.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private @Nullable Team team(@Nullable Long id) {
		return (id != null) ? this.teams.findById(id).orElse(null) : null;
	}

	private String hash(String password) {
		return String.valueOf(this.passwords.encode(password));
	}

}
