package org.kedang.analytics.churn;

import java.util.ArrayList;
import java.util.List;

/**
 * One tenth of the rows by falling probability. Rows of equal probability on a border
 * belong to both tenths by their shares, so that no order among equals matters.
 *
 * @param tenth 1 for the most probable to 10
 * @param rows a tenth of the rows
 * @param positives how many of them came true
 * @param lift their share of positives by that of all rows; NaN where there are none
 * @param captured of all positives, the share in this tenth and those before; NaN where
 * there are none
 */
public record Lift(int tenth, double rows, double positives, double lift, double captured) {

	private static final int TENTHS = 10;

	static List<Lift> of(ScoreGroups groups, int rows, int positives) {
		List<Lift> lifts = new ArrayList<>();
		double before = 0;
		for (int tenth = 1; tenth <= TENTHS && rows > 0; tenth++) {
			double reached = positivesAmong((double) rows * tenth / TENTHS, groups);
			double share = (reached - before) / ((double) rows / TENTHS);
			lifts.add(new Lift(tenth, (double) rows / TENTHS, reached - before, share * rows / positives,
					reached / positives));
			before = reached;
		}
		return lifts;
	}

	private static double positivesAmong(double top, ScoreGroups groups) {
		double rest = top;
		double positives = 0;
		for (int g = groups.size() - 1; g >= 0 && rest > 0; g--) {
			double share = Math.min(1, rest / groups.rows(g));
			positives += share * groups.positives(g);
			rest -= groups.rows(g);
		}
		return positives;
	}

}
