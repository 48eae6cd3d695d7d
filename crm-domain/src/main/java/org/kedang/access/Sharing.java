package org.kedang.access;

import org.jspecify.annotations.Nullable;

/**
 * Who finds what somebody keeps, a view or a list, besides that person; customers each
 * sees only within the own right.
 */
public enum Sharing {

	/** Nobody. */
	PRIVATE,

	/** That person's team. */
	TEAM,

	/** Everybody who may see customers. */
	ALL;

	/** The one of that name; private where there is none. */
	public static Sharing of(@Nullable String name) {
		for (Sharing each : values()) {
			if (each.name().equals(name)) {
				return each;
			}
		}
		return PRIVATE;
	}

}
