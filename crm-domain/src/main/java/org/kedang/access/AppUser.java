package org.kedang.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in. After {@value #ATTEMPTS} wrong passwords in a row the account
 * is locked for a while.
 */
@Entity
public class AppUser {

	/** Wrong passwords in a row before the account is locked. */
	public static final int ATTEMPTS = 5;

	/** How long an account stays locked. */
	public static final Duration LOCK = Duration.ofMinutes(15);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, updatable = false)
	private String username;

	@Column(nullable = false)
	private String displayName;

	@Column(nullable = false)
	private String passwordHash;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Role role;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Team team;

	private boolean enabled = true;

	private boolean mustChangePassword = true;

	private boolean maySeePersonal = true;

	private int failedAttempts;

	private @Nullable Instant lockedUntil;

	private @Nullable String locale;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Theme theme = Theme.AUTO;

	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	private @Nullable Instant lastSignInAt;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected AppUser() {
	}

	/**
	 * A new user, who must change the password at the first sign-in.
	 * @param passwordHash the password's hash, never the password
	 */
	public AppUser(String username, String displayName, String passwordHash, Role role, Instant now) {
		this.username = username.strip();
		this.displayName = displayName.strip();
		this.passwordHash = passwordHash;
		this.role = role;
		this.createdAt = now;
	}

	public boolean isLocked(Instant now) {
		return this.lockedUntil != null && now.isBefore(this.lockedUntil);
	}

	/**
	 * Notes a right password; only for an account that is neither disabled nor locked.
	 */
	public void signedIn(Instant now) {
		if (!this.enabled || isLocked(now)) {
			throw new IllegalStateException("disabled or locked");
		}
		this.failedAttempts = 0;
		this.lockedUntil = null;
		this.lastSignInAt = now;
	}

	/**
	 * Notes a wrong password.
	 * @return whether this one locked the account
	 */
	public boolean failedToSignIn(Instant now) {
		if (isLocked(now)) {
			return false;
		}
		this.failedAttempts++;
		if (this.failedAttempts < ATTEMPTS) {
			return false;
		}
		this.failedAttempts = 0;
		this.lockedUntil = now.plus(LOCK);
		return true;
	}

	/** Wrong passwords so far are forgotten. */
	public void unlock() {
		this.failedAttempts = 0;
		this.lockedUntil = null;
	}

	/** The user's own change: nothing more is asked of him. */
	public void changePassword(String newHash) {
		this.passwordHash = newHash;
		this.mustChangePassword = false;
	}

	/** An administrator's change: the user must choose another one. */
	public void resetPassword(String temporaryHash) {
		this.passwordHash = temporaryHash;
		this.mustChangePassword = true;
		unlock();
	}

	/**
	 * Where the user works from now on.
	 * @param personal whether they see values that are personal unmasked
	 */
	public void place(String newDisplayName, Role newRole, @Nullable Team newTeam, boolean personal) {
		this.displayName = newDisplayName.strip();
		this.role = newRole;
		this.team = newTeam;
		this.maySeePersonal = personal;
	}

	public void enable() {
		this.enabled = true;
	}

	public void disable() {
		this.enabled = false;
	}

	/**
	 * How the user wants to see the pages.
	 * @param newLocale a language tag; null for what the browser asks for
	 */
	public void prefer(@Nullable String newLocale, Theme newTheme) {
		this.locale = newLocale;
		this.theme = newTheme;
	}

	/** What an administrator decides about this user, for the audit trail. */
	public Map<String, Object> standing() {
		Map<String, Object> standing = new LinkedHashMap<>();
		standing.put("displayName", this.displayName);
		standing.put("role", this.role.name());
		standing.put("team", (this.team != null) ? this.team.name() : "");
		standing.put("maySeePersonal", this.maySeePersonal);
		standing.put("enabled", this.enabled);
		return standing;
	}

	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("not stored yet");
		}
		return this.id;
	}

	public String username() {
		return this.username;
	}

	public String displayName() {
		return this.displayName;
	}

	public String passwordHash() {
		return this.passwordHash;
	}

	public Role role() {
		return this.role;
	}

	public @Nullable Team team() {
		return this.team;
	}

	public boolean isEnabled() {
		return this.enabled;
	}

	public boolean mustChangePassword() {
		return this.mustChangePassword;
	}

	public boolean maySeePersonal() {
		return this.maySeePersonal;
	}

	public Optional<String> locale() {
		return Optional.ofNullable(this.locale);
	}

	public Theme theme() {
		return this.theme;
	}

	public @Nullable Instant lastSignInAt() {
		return this.lastSignInAt;
	}

	public int version() {
		return this.version;
	}

}
