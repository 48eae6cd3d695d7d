package org.kedang.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.kedang.shared.Sha256;

/**
 * A personal access token for the REST interface. Only its SHA-256 is kept: a token has
 * 256 random bits, so that a slow hash would add nothing.
 */
@Entity
public class ApiToken {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private AppUser user;

	@Column(nullable = false)
	private String name;

	@Column(nullable = false, updatable = false)
	private byte[] sha256;

	@Column(nullable = false, updatable = false)
	private Instant createdAt;

	private @Nullable Instant lastUsedAt;

	private @Nullable Instant expiresAt;

	private @Nullable Instant revokedAt;

	@SuppressWarnings("NullAway.Init")
	protected ApiToken() {
	}

	/**
	 * A token for {@code user}.
	 * @param secret the token itself, which is not kept
	 * @param expiresAt when it ceases to work; null for never
	 */
	public ApiToken(AppUser user, String name, String secret, Instant now, @Nullable Instant expiresAt) {
		this.user = user;
		this.name = name.strip();
		this.sha256 = sha256(secret);
		this.createdAt = now;
		this.expiresAt = expiresAt;
	}

	public static byte[] sha256(String secret) {
		return Sha256.digest().digest(secret.getBytes(StandardCharsets.UTF_8));
	}

	/** Whether it works at that moment: neither revoked nor expired. */
	public boolean isGood(Instant now) {
		return this.revokedAt == null && (this.expiresAt == null || now.isBefore(this.expiresAt));
	}

	/** Ends it for good; the first time counts. */
	public void revoke(Instant now) {
		if (this.revokedAt == null) {
			this.revokedAt = now;
		}
	}

	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("not stored yet");
		}
		return this.id;
	}

	public AppUser user() {
		return this.user;
	}

	public String name() {
		return this.name;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public @Nullable Instant lastUsedAt() {
		return this.lastUsedAt;
	}

	public @Nullable Instant expiresAt() {
		return this.expiresAt;
	}

}
