package org.kedang.access;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AppUserTests {

	private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

	private final AppUser user = new AppUser(" limin ", "李敏", "hash", Role.SALES, NOON);

	@Test
	void a_new_user_must_change_the_password() {
		assertThat(this.user.username()).isEqualTo("limin");
		assertThat(this.user.mustChangePassword()).isTrue();
		this.user.changePassword("another");
		assertThat(this.user.mustChangePassword()).isFalse();
	}

	@Test
	void the_fifth_wrong_password_locks_for_a_quarter_of_an_hour() {
		for (int i = 1; i < AppUser.ATTEMPTS; i++) {
			assertThat(this.user.failedToSignIn(NOON)).isFalse();
		}
		assertThat(this.user.failedToSignIn(NOON)).isTrue();
		assertThat(this.user.isLocked(NOON.plus(AppUser.LOCK).minusSeconds(1))).isTrue();
		assertThat(this.user.isLocked(NOON.plus(AppUser.LOCK))).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> this.user.signedIn(NOON));
	}

	@Test
	void wrong_passwords_count_only_in_a_row() {
		for (int i = 0; i < 20; i++) {
			assertThat(this.user.failedToSignIn(NOON)).isFalse();
			this.user.signedIn(NOON);
		}
	}

	@Test
	void an_administrator_unlocks_and_a_reset_unlocks_too() {
		lock();
		this.user.unlock();
		assertThat(this.user.isLocked(NOON)).isFalse();
		lock();
		this.user.resetPassword("temporary");
		assertThat(this.user.isLocked(NOON)).isFalse();
		assertThat(this.user.mustChangePassword()).isTrue();
	}

	@Test
	void a_disabled_user_does_not_sign_in() {
		this.user.disable();
		assertThatIllegalStateException().isThrownBy(() -> this.user.signedIn(NOON));
	}

	private void lock() {
		for (int i = 0; i < AppUser.ATTEMPTS; i++) {
			this.user.failedToSignIn(NOON);
		}
	}

}
