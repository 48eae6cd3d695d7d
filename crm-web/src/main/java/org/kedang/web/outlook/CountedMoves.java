package org.kedang.web.outlook;

import java.util.List;
import java.util.Map;

import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradeMove;
import org.kedang.analytics.GradeMoves;
import org.kedang.analytics.GradedCustomer;
import org.kedang.analytics.MoveQuery;
import org.kedang.shared.LatestEntries;

import org.springframework.stereotype.Component;

/**
 * Keeps what two runs came to when held against each other, for neither ever changes and
 * a million customers take a second: how many moved, and who they are on the pages that
 * were looked at.
 */
@Component
class CountedMoves {

	private static final int KEPT = 40;

	private static final int PAGES = 400;

	private final GradeMoves moves;

	private final Map<Pair, List<GradeMove>> counted = LatestEntries.map(KEPT);

	private final Map<MoveQuery, List<Long>> pages = LatestEntries.map(PAGES);

	CountedMoves(GradeMoves moves) {
		this.moves = moves;
	}

	synchronized List<GradeMove> between(GradeKind kind, long earlier, long later) {
		return this.counted.computeIfAbsent(new Pair(kind, earlier, later),
				(pair) -> this.moves.between(kind, earlier, later));
	}

	/**
	 * Some of those who came from one grade to another, those of whom most is to be
	 * expected first.
	 * @param limit how many at most, the same every time
	 */
	List<GradedCustomer> list(MoveQuery query, int limit) {
		List<Long> ids = page(query, limit);
		List<GradedCustomer> found = this.moves.list(query.later(), ids);
		if (found.size() == ids.size()) {
			return found;
		}
		// somebody is gone since, and others have taken the place
		forget(query);
		return this.moves.list(query.later(), page(query, limit));
	}

	private synchronized void forget(MoveQuery query) {
		this.pages.remove(query);
	}

	private synchronized List<Long> page(MoveQuery query, int limit) {
		return this.pages.computeIfAbsent(query, (wanted) -> this.moves.find(wanted, limit));
	}

	private record Pair(GradeKind kind, long earlier, long later) {
	}

}
