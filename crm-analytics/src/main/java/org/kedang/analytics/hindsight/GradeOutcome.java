package org.kedang.analytics.hindsight;

import org.jspecify.annotations.Nullable;

/**
 * What became of those with one grade.
 *
 * @param grade its number in the order of its kind, from 1
 * @param customers how many had it of whom it is known what came
 * @param came of how many of them it came true what {@link Promise} says
 * @param besides of how many the other thing did; null where there is none
 * @param amount what they bought in the time after, returns taken off or not as in the
 * run; null where amounts are not looked at
 */
public record GradeOutcome(int grade, int customers, int came, @Nullable Integer besides, @Nullable Double amount) {

	/** Of whom it came true, 0 to 1; null of nobody. */
	public @Nullable Double share() {
		return share(this.came);
	}

	/** Of whom the other thing did, 0 to 1; null of nobody, and where there is none. */
	public @Nullable Double besidesShare() {
		return (this.besides != null) ? share(this.besides) : null;
	}

	private @Nullable Double share(int part) {
		return (this.customers > 0) ? (double) part / this.customers : null;
	}

	/** Where the share is likely to lie, had there been very many; null of nobody. */
	public @Nullable Interval interval() {
		return (this.customers > 0) ? Interval.of(this.came, this.customers) : null;
	}

	/** The amount of one customer on average; null where not known. */
	public @Nullable Double each() {
		return (this.amount != null && this.customers > 0) ? this.amount / this.customers : null;
	}

}
