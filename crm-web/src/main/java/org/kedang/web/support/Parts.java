package org.kedang.web.support;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kedang.customer.RosterQuery;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * How long lists are cut into pages for programs: one more than a page is read, to know
 * whether another one follows.
 */
public final class Parts {

	private Parts() {
	}

	/**
	 * Refuses pages of other sizes than rosters have.
	 * @throws ResponseStatusException if it is one
	 */
	public static void demand(int limit) {
		if (limit < 1 || limit > RosterQuery.LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit=1.." + RosterQuery.LONGEST);
		}
	}

	public static <T> List<T> page(List<T> found, int limit) {
		return found.subList(0, Math.min(limit, found.size()));
	}

	/** The place after which the next page begins; null where none follows. */
	public static <T, N> @Nullable N next(List<T> found, int limit, Function<T, N> place) {
		return (found.size() > limit) ? place.apply(found.get(limit - 1)) : null;
	}

}
