package org.kedang.analytics;

import java.util.List;
import java.util.stream.Collectors;

import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PointsTable;
import org.kedang.analytics.credit.PointsTable.Step;
import org.kedang.analytics.credit.Scorecard;

/**
 * A scorecard as expressions over what a run has kept of each firm,
 * {@code o.credit_inputs}, so that the database grades all of them anew in one pass. The
 * inputs are kept to seven digits, and so are the limits they are held against.
 */
final class ScorecardSql {

	private ScorecardSql() {
	}

	/** The grade's number from 1; 0 where a required figure is missing. */
	static String grade(Scorecard card) {
		StringBuilder grade = new StringBuilder("case");
		String missing = card.tables()
			.stream()
			.filter(PointsTable::required)
			.map((table) -> input(table.indicator()) + " is null")
			.collect(Collectors.joining(" or "));
		if (!missing.isEmpty()) {
			grade.append(" when ").append(missing).append(" then 0");
		}
		List<Integer> limits = card.limits();
		for (int i = 0; i < limits.size(); i++) {
			grade.append(" when p.points >= %d then %d".formatted(limits.get(i), i + 1));
		}
		return grade.append(" else %d end".formatted(limits.size() + 1)).toString();
	}

	/**
	 * Where points come from, 0 to 1000, as a table {@code p} beside {@code o}: added up
	 * once a firm, not once a grade.
	 */
	static String points(Scorecard card) {
		return card.tables()
			.stream()
			.map(ScorecardSql::points)
			.collect(Collectors.joining(" + ", "cross join lateral (select ", " as points offset 0) p"));
	}

	/** The highest limit that is reached decides; below the lowest, the first points. */
	private static String points(PointsTable table) {
		StringBuilder points = new StringBuilder(
				"case when %s is null then %d".formatted(input(table.indicator()), table.missing()));
		for (int i = table.steps().size() - 1; i > 0; i--) {
			Step step = table.steps().get(i);
			points.append(
					" when %s >= '%s'::real then %d".formatted(input(table.indicator()), step.from(), step.points()));
		}
		return points.append(" else %d end".formatted(table.steps().get(0).points())).toString();
	}

	private static String input(Indicator indicator) {
		return "o.credit_inputs[%d]".formatted(indicator.ordinal() + 1);
	}

}
