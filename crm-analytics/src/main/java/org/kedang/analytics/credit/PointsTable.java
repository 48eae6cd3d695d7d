package org.kedang.analytics.credit;

import java.util.List;

/**
 * The points an indicator brings: those of the last step whose lower limit is not above
 * the value; below the first limit, those of the first step.
 *
 * @param indicator what is looked at
 * @param required whether a customer without this figure stays ungraded; else a missing
 * figure brings {@code missing} points
 * @param missing points where the figure is not known
 * @param steps ascending by their limits, at least one
 */
public record PointsTable(Indicator indicator, boolean required, int missing, List<Step> steps) {

	public PointsTable {
		boolean ascends = !steps.isEmpty() && missing >= 0;
		for (int i = 0; i < steps.size(); i++) {
			ascends &= steps.get(i).points() >= 0 && (i == 0 || steps.get(i - 1).from() < steps.get(i).from());
		}
		if (!ascends) {
			throw new IllegalArgumentException("Limits ascend and points are not negative: " + indicator + steps);
		}
		steps = List.copyOf(steps);
	}

	int points(double value) {
		int points = this.steps.get(0).points();
		for (Step step : this.steps) {
			points = (value >= step.from()) ? step.points() : points;
		}
		return points;
	}

	/** The most points to be had. */
	public int best() {
		return this.steps.stream().mapToInt(Step::points).max().orElseThrow();
	}

	/**
	 * A step of the table.
	 *
	 * @param from the lowest value that has these points
	 * @param points not negative
	 */
	public record Step(double from, int points) {
	}

}
