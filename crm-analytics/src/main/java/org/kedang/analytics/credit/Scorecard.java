package org.kedang.analytics.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A points table for each indicator, adding to 0 to 1000, and from how many points a
 * customer has which grade. Customers of whom too little is known are not graded.
 *
 * @param version names the rules in every result
 * @param tables whose best points add to 1000
 * @param limits from how many points on a grade is given, AAA to C, descending; whoever
 * has fewer than the last is D
 */
public record Scorecard(String version, List<PointsTable> tables, List<Integer> limits) {

	/** The most points a scorecard gives. */
	public static final int BEST = 1000;

	public Scorecard {
		int best = tables.stream().mapToInt(PointsTable::best).sum();
		boolean once = tables.stream().map(PointsTable::indicator).distinct().count() == tables.size();
		boolean descends = limits.size() == CreditGrade.values().length - 1;
		for (int i = 1; i < limits.size(); i++) {
			descends &= limits.get(i - 1) > limits.get(i);
		}
		if (best != BEST || !once || !descends) {
			throw new IllegalArgumentException(
					"A scorecard has one table an indicator, %d points at best, not %d, and descending limits: %s"
						.formatted(BEST, best, limits));
		}
		tables = List.copyOf(tables);
		limits = List.copyOf(limits);
	}

	/**
	 * Scores a customer.
	 * @param figures by indicator; one that is not there or NaN is not known
	 */
	public CreditScore score(Map<Indicator, Double> figures) {
		List<CreditScore.Contribution> contributions = new ArrayList<>();
		List<Indicator> missing = new ArrayList<>();
		int total = 0;
		boolean ungraded = false;
		for (PointsTable table : this.tables) {
			double value = figures.getOrDefault(table.indicator(), Double.NaN);
			boolean known = !Double.isNaN(value);
			int points = known ? table.points(value) : table.missing();
			contributions.add(new CreditScore.Contribution(table.indicator(), value, points, table.best()));
			total += points;
			if (!known) {
				missing.add(table.indicator());
				ungraded |= table.required();
			}
		}
		return new CreditScore(this.version, total, ungraded ? null : grade(total), contributions, missing);
	}

	/** From how many points on a grade is given; from any for the last one. */
	public int from(CreditGrade grade) {
		return (grade.ordinal() < this.limits.size()) ? this.limits.get(grade.ordinal()) : 0;
	}

	private CreditGrade grade(int total) {
		int grade = 0;
		while (grade < this.limits.size() && total < this.limits.get(grade)) {
			grade++;
		}
		return CreditGrade.values()[grade];
	}

}
