package org.kedang.web.outlook;

import java.util.List;
import java.util.Map;

import org.kedang.analytics.GradeMoves;
import org.kedang.analytics.GradedCustomer;
import org.kedang.analytics.MovedQuery;
import org.kedang.shared.LatestEntries;

import org.springframework.stereotype.Component;

/**
 * Keeps who moved from one grade to another between two runs, page by page as they were
 * looked at: no run ever changes, and a million customers take a second.
 */
@Component
class MovedPages {

	private static final int KEPT = 400;

	private final GradeMoves moves;

	private final Map<MovedQuery, List<Long>> pages = LatestEntries.map(KEPT);

	MovedPages(GradeMoves moves) {
		this.moves = moves;
	}

	/**
	 * Some of those who moved, those of whom most is to be expected first.
	 * @param limit how many at most, the same every time
	 */
	List<GradedCustomer> list(MovedQuery query, int limit) {
		List<Long> ids = page(query, limit);
		List<GradedCustomer> found = this.moves.list(query.later(), ids);
		if (found.size() == ids.size()) {
			return found;
		}
		// somebody is gone since, and others have taken the place
		forget(query);
		return this.moves.list(query.later(), page(query, limit));
	}

	private synchronized void forget(MovedQuery query) {
		this.pages.remove(query);
	}

	private synchronized List<Long> page(MovedQuery query, int limit) {
		return this.pages.computeIfAbsent(query, (wanted) -> this.moves.find(wanted, limit));
	}

}
