package org.kedang.ingest.match;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Digits;

/**
 * Compares years and other small numbers: equal, one apart, different.
 */
final class YearComparison extends Comparison<Integer> {

	private static final int NEAR = 2;

	private static final int DIFFERENT = 3;

	private static final int LONGEST = 9;

	YearComparison() {
		super(Level.missing(), Level.termed("exact", 0.9, 0.1, 1), Level.of("near", 0.06, 0.15),
				Level.of("different", 0.04, 0.75));
	}

	@Override
	@Nullable Integer prepare(String value) {
		return (Digits.only(value) && value.length() <= LONGEST) ? Integer.valueOf(value) : null;
	}

	@Override
	int level(Integer a, Integer b) {
		int apart = Math.abs(a - b);
		return (apart == 0) ? EXACT : (apart == 1) ? NEAR : DIFFERENT;
	}

}
