package org.kedang.analytics.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.kedang.analytics.portrait.TagIndex.Counted;
import org.kedang.analytics.portrait.TagIndex.Entry;

/**
 * What tells two groups of customers apart.
 */
public final class Differences {

	private static final Comparator<Difference> LARGEST = Comparator
		.comparingDouble((Difference each) -> -Math.abs(each.difference()))
		.thenComparing((each) -> each.tag().code());

	private Differences() {
	}

	/**
	 * What tells two groups apart, the largest difference of shares first. Tags that
	 * neither has, and those that define either group, are left out.
	 */
	public static List<Difference> of(TagIndex index, Counted one, Counted other) {
		List<Difference> differences = new ArrayList<>();
		int at = 0;
		for (Entry entry : index.entries()) {
			String code = entry.tag().code();
			int here = one.having()[at];
			int there = other.having()[at++];
			if (here + there > 0 && !one.codes().contains(code) && !other.codes().contains(code)) {
				differences.add(new Difference(entry.tag(), here, there, share(here, one.customers()),
						share(there, other.customers())));
			}
		}
		differences.sort(LARGEST);
		return differences;
	}

	private static double share(int part, int whole) {
		return (whole == 0) ? 0 : (double) part / whole;
	}

}
