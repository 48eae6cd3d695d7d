package org.kedang.analytics.credit;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A customer's credit score, with what each indicator brought.
 *
 * @param version of the scorecard
 * @param points 0 to 1000
 * @param grade null where too little is known: 未评级
 * @param contributions one an indicator, in the scorecard's order
 * @param missing indicators of which nothing is known
 */
public record CreditScore(String version, int points, @Nullable CreditGrade grade, List<Contribution> contributions,
		List<Indicator> missing) {

	public CreditScore {
		contributions = List.copyOf(contributions);
		missing = List.copyOf(missing);
	}

	/** What would lift the score, the most points to be won first. */
	public List<Contribution> lifts() {
		return this.contributions.stream()
			.filter((each) -> each.points() < each.best())
			.sorted(Comparator.comparingInt((Contribution each) -> each.points() - each.best()))
			.toList();
	}

	/**
	 * What an indicator brought.
	 *
	 * @param value NaN where it is not known
	 * @param points what it brought
	 * @param best what it could have brought
	 */
	public record Contribution(Indicator indicator, double value, int points, int best) {
	}

}
