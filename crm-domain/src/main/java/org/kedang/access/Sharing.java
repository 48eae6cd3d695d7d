package org.kedang.access;

import org.jspecify.annotations.Nullable;

/**
 * Who finds what somebody keeps, a view or a list, besides that person; customers each
 * sees only within the own right.
 */
public enum Sharing {

	/** Nobody. */
	PRIVATE,

	/** The team that person is in: who changes it takes along what they keep. */
	TEAM,

	/** Everybody who may see customers. */
	ALL;

	/**
	 * Under which condition, in SQL, a reader finds what somebody keeps.
	 * @param keeper the column of who keeps it
	 * @param sharing the column of with whom it is shared
	 * @param team the column of the keeper's present team
	 * @param reader the parameter that is the reader's id
	 * @param readersTeam the parameter that is the reader's team
	 */
	public static String condition(String keeper, String sharing, String team, String reader, String readersTeam) {
		return "(%1$s = %4$s or %2$s = 'ALL' or (%2$s = 'TEAM' and %3$s = %5$s))".formatted(keeper, sharing, team,
				reader, readersTeam);
	}

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
