package org.kedang.analytics.rfm;

import java.math.BigDecimal;
import java.util.List;

/**
 * The four points a figure is cut at into five scores: score = 1 + number of cuts below
 * the value, so that equal values always share a score and a value on a cut belongs to
 * the lower side. Recency counts the other way round: 5 is the most recent.
 *
 * @param recency four numbers of days, ascending; empty where nobody is scored
 * @param frequency four numbers of purchases, ascending; empty where nobody is scored
 * @param monetary four amounts, ascending; empty where nobody is scored
 */
public record Cuts(List<BigDecimal> recency, List<BigDecimal> frequency, List<BigDecimal> monetary) {

	static final Cuts NONE = new Cuts(List.of(), List.of(), List.of());

	public Cuts {
		recency = checked(recency);
		frequency = checked(frequency);
		monetary = checked(monetary);
	}

	private static List<BigDecimal> checked(List<BigDecimal> cuts) {
		boolean descends = false;
		for (int i = 1; i < cuts.size(); i++) {
			descends |= cuts.get(i - 1).compareTo(cuts.get(i)) > 0;
		}
		if ((cuts.size() != 4 && !cuts.isEmpty()) || descends) {
			throw new IllegalArgumentException("Four ascending cuts are wanted, not " + cuts);
		}
		return List.copyOf(cuts);
	}

	/** How many of the cuts lie below the value. */
	static int below(BigDecimal value, List<BigDecimal> cuts) {
		int count = 0;
		while (count < cuts.size() && cuts.get(count).compareTo(value) < 0) {
			count++;
		}
		return count;
	}

}
