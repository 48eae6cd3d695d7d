package org.kedang.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whoever did something: a user under the name borne at that time, a visitor who is not
 * signed in, or the system.
 *
 * @param userId the user's id; null where nobody was signed in
 * @param name the name as it is written into the trail
 * @param address the network address the request came from; null for background work
 */
public record Actor(@Nullable Long userId, String name, @Nullable String address) {

	/** The application itself, at work in the background. */
	public static final Actor SYSTEM = new Actor(null, "system", null);

	/**
	 * Somebody who is not signed in and calls himself {@code name}.
	 */
	public static Actor visitor(String name, @Nullable String address) {
		return new Actor(null, name, address);
	}

}
