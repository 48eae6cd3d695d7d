package org.kedang.web.outlook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradeMove;
import org.kedang.analytics.GradeMoves;

import org.springframework.stereotype.Component;

/**
 * Keeps what two runs came to when held against each other, for neither ever changes and
 * counting a million customers takes a second.
 */
@Component
class CountedMoves {

	private static final int KEPT = 40;

	private final GradeMoves moves;

	private final Map<Pair, List<GradeMove>> counted = new LinkedHashMap<>();

	CountedMoves(GradeMoves moves) {
		this.moves = moves;
	}

	synchronized List<GradeMove> between(GradeKind kind, long earlier, long later) {
		List<GradeMove> known = this.counted.computeIfAbsent(new Pair(kind, earlier, later),
				(pair) -> this.moves.between(kind, earlier, later));
		if (this.counted.size() > KEPT) {
			this.counted.remove(this.counted.keySet().iterator().next());
		}
		return known;
	}

	private record Pair(GradeKind kind, long earlier, long later) {
	}

}
