package org.kedang.web.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.kedang.analytics.GradeKind;
import org.kedang.analytics.GradeMove.Way;
import org.kedang.analytics.GradeMove;

/**
 * From which grade to which customers went between two runs, as a matrix.
 *
 * @param kind of which grades
 * @param rows one a grade then, those that nobody had left out
 * @param ways how many went which way
 */
public record Moves(GradeKind kind, List<Row> rows, Map<Way, Integer> ways) {

	/**
	 * Where those of one grade went.
	 *
	 * @param was the grade then, from 1; 0 for none
	 * @param cells one a grade now, from 1, the last one for none
	 */
	public record Row(int was, List<GradeMove> cells) {
	}

	/** The matrix of what was counted. */
	public static Moves of(GradeKind kind, List<GradeMove> moves) {
		Map<Integer, Map<Integer, Integer>> counts = moves.stream()
			.collect(Collectors.groupingBy(GradeMove::was,
					Collectors.toMap(GradeMove::now, GradeMove::customers, Integer::sum)));
		List<Row> rows = new ArrayList<>();
		for (int was = 1; was <= kind.size() + 1; was++) {
			int then = was % (kind.size() + 1);
			Map<Integer, Integer> row = counts.get(then);
			if (row != null) {
				rows.add(new Row(then, cells(kind, then, row)));
			}
		}
		return new Moves(kind, rows,
				moves.stream().collect(Collectors.toMap(GradeMove::way, GradeMove::customers, Integer::sum)));
	}

	private static List<GradeMove> cells(GradeKind kind, int was, Map<Integer, Integer> row) {
		List<GradeMove> cells = new ArrayList<>();
		for (int now = 1; now <= kind.size() + 1; now++) {
			int then = now % (kind.size() + 1);
			cells.add(new GradeMove(kind, was, then, row.getOrDefault(then, 0)));
		}
		return cells;
	}

	/** How many went this way. */
	public int went(String way) {
		return this.ways.getOrDefault(Way.valueOf(way), 0);
	}

}
