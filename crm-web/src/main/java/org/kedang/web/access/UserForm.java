package org.kedang.web.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Role;

/**
 * What an administrator writes about a user.
 *
 * @param username cannot be changed once the user exists
 * @param version the user's version when the form was opened
 */
record UserForm(@NotBlank @Size(max = 60) String username, @NotBlank @Size(max = 60) String displayName,
		@NotNull Role role, @Nullable Long teamId, Boolean maySeePersonal, @Nullable Integer version) {

	/** A box that is not ticked is not sent. */
	UserForm {
		maySeePersonal = Boolean.TRUE.equals(maySeePersonal);
	}

	static UserForm empty() {
		return new UserForm("", "", Role.SALES, null, true, 0);
	}

	static UserForm of(UserRow user) {
		return new UserForm(user.username(), user.displayName(), user.role(), user.teamId(), user.maySeePersonal(),
				user.version());
	}

}
