package org.kedang.web.ranking;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kedang.customer.RosterQuery;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * How rankings are cut into pages for programs: one more than a page is read, to know
 * whether another one follows.
 */
final class RankedParts {

	private RankedParts() {
	}

	/**
	 * Refuses pages of other sizes than rosters have.
	 * @throws ResponseStatusException if it is one
	 */
	static void demand(int limit) {
		if (limit < 1 || limit > RosterQuery.LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit=1.." + RosterQuery.LONGEST);
		}
	}

	static <T> List<T> page(List<T> found, int limit) {
		return found.subList(0, Math.min(limit, found.size()));
	}

	/** The rank after which the next page begins; null where none follows. */
	static <T> @Nullable Integer next(List<T> found, int limit, Function<T, Integer> rank) {
		return (found.size() > limit) ? rank.apply(found.get(limit - 1)) : null;
	}

}
