package org.kedang.web.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kedang.access.AppUser;
import org.kedang.access.Role;
import org.kedang.access.Team;

/**
 * A user as the pages show it.
 */
record UserRow(long id, String username, String displayName, Role role, @Nullable Long teamId, @Nullable String team,
		boolean enabled, boolean locked, boolean mustChangePassword, boolean maySeePersonal,
		@Nullable Instant lastSignInAt, int version) {

	static UserRow of(AppUser user, Instant now) {
		Team team = user.team();
		return new UserRow(user.id(), user.username(), user.displayName(), user.role(),
				(team != null) ? team.id() : null, (team != null) ? team.name() : null, user.isEnabled(),
				user.isLocked(now), user.mustChangePassword(), user.maySeePersonal(), user.lastSignInAt(),
				user.version());
	}

}
