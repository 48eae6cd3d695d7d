package org.kedang.analytics.hindsight;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether better grades did better: by what one customer brought where amounts are looked
 * at, else by the share of whom it came true.
 */
record GradeOrder(Promise promise, List<GradeOutcome> grades) {

	/** Grades of fewer customers are not compared: one more or less would turn them. */
	static final int FEWEST = 10;

	/**
	 * Those which did better than the next better one that can be compared; null where
	 * there are no two.
	 */
	@Nullable List<Integer> broken() {
		List<GradeOutcome> compared = this.grades.stream().filter((each) -> each.customers() >= FEWEST).toList();
		if (compared.size() < 2) {
			return null;
		}
		List<Integer> broken = new ArrayList<>();
		for (int i = 1; i < compared.size(); i++) {
			if (success(compared.get(i)) > success(compared.get(i - 1))) {
				broken.add(compared.get(i).grade());
			}
		}
		return broken;
	}

	private double success(GradeOutcome grade) {
		Double each = grade.each();
		double success = (each != null) ? each : (double) grade.came() / grade.customers();
		return this.promise.isIll() ? -success : success;
	}

}
