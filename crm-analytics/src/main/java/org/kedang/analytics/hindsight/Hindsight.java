package org.kedang.analytics.hindsight;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.churn.Separation;

/**
 * How well grades of one kind have done: customers graded by the rules now in force, from
 * what was known on an earlier day, held against what came after it. What cannot be said
 * is null or empty.
 *
 * <ul>
 * <li>AUC: how often one with the better outcome had more points than one with the worse,
 * equal ones counting half; 0.5 is luck, 1 perfect. Gini is 2·AUC − 1.</li>
 * <li>KS: the greatest distance of the points' distributions of both outcomes, 0 to
 * 1.</li>
 * <li>Correlation: Spearman's, of what somebody had brought and what came, −1 to 1.</li>
 * </ul>
 *
 * @param promise of which grades
 * @param on the day; null where the history is too short
 * @param until the last day of which it is known what came; null likewise
 * @param finding what stands in the way; null where all can be said
 * @param customers how many were graded of whom it is known what came
 * @param came of how many it came true
 * @param grades each grade; empty where too few were graded
 * @param auc null where it cannot be said, and of grades without order
 * @param ks null likewise
 * @param correlation null likewise, and where amounts are not looked at
 * @param outOfOrder numbers of those grades which did better than the next better one,
 * grades of fewer than ten customers aside; null where there are no two to compare
 */
public record Hindsight(Promise promise, @Nullable LocalDate on, @Nullable LocalDate until, @Nullable Finding finding,
		int customers, int came, List<GradeOutcome> grades, @Nullable Double auc, @Nullable Double ks,
		@Nullable Double correlation, @Nullable List<Integer> outOfOrder) {

	public Hindsight {
		grades = List.copyOf(grades);
	}

	/** What became of those with a grade; null where it cannot be said. */
	public @Nullable GradeOutcome of(int grade) {
		return this.grades.stream()
			.filter((each) -> each.grade() == grade && each.customers() > 0)
			.findFirst()
			.orElse(null);
	}

	/** How much better than luck the points tell outcomes apart, −1 to 1. */
	public @Nullable Double gini() {
		return (this.auc != null) ? 2 * this.auc - 1 : null;
	}

	/**
	 * Between what the AUC lies, luck aside, 95 times in 100; null without one, and of a
	 * perfect order, whose luck is not told by it.
	 */
	public @Nullable Interval range() {
		if (this.auc == null || this.auc * (1 - this.auc) == 0) {
			return null;
		}
		double luck = Separation.luck(this.auc, this.came, this.customers - this.came);
		return new Interval(Math.max(0, this.auc - luck), Math.min(1, this.auc + luck));
	}

	/** Whether the points may as well tell nothing apart. */
	public boolean mayBeLuck() {
		Interval range = range();
		return range != null && range.low() <= 0.5 && range.high() >= 0.5;
	}

	/** What a grade brought of all amounts after; null where they are not above 0. */
	public @Nullable Double amountShare(GradeOutcome grade) {
		double all = this.grades.stream().mapToDouble((each) -> (each.amount() != null) ? each.amount() : 0).sum();
		return (grade.amount() != null && all > 0) ? grade.amount() / all : null;
	}

	/** What stands in the way of a record. */
	public enum Finding {

		/** Too little time is known to look back. */
		SHORT,
		/** Fewer than 30 were graded of whom it is known what came. */
		FEW,
		/** It came true of all, or of nobody, so that nothing is told apart. */
		SAME

	}

}
