package org.kedang.ingest.match;

import org.jspecify.annotations.Nullable;

/**
 * Compares region codes of GB/T 2260: the same county, one within the other, the same
 * city, the same province.
 */
final class RegionComparison extends Comparison<String> {

	private static final int WITHIN = 2;

	private static final int CITY = 3;

	private static final int PROVINCE = 4;

	private static final int DIFFERENT = 5;

	private static final int LENGTH = 6;

	RegionComparison() {
		super(Level.missing(), Level.termed("exact", 0.75, 0.01, 1), Level.of("within", 0.1, 0.02),
				Level.of("city", 0.05, 0.03), Level.of("province", 0.04, 0.06), Level.of("different", 0.06, 0.88));
	}

	@Override
	@Nullable String prepare(String value) {
		return (value.length() == LENGTH) ? value : null;
	}

	@Override
	long digest(String value) {
		return DigitDigest.of(value);
	}

	@Override
	int level(long a, long b) {
		if (a == b) {
			return EXACT;
		}
		int common = DigitDigest.commonStart(a, b);
		if (common >= digits(a) || common >= digits(b)) {
			return WITHIN;
		}
		return (common >= 4) ? CITY : (common >= 2) ? PROVINCE : DIFFERENT;
	}

	private static int digits(long code) {
		return (DigitDigest.digits(code, 0, 4) == 0) ? 2 : (DigitDigest.digits(code, 0, 2) == 0) ? 4 : LENGTH;
	}

	@Override
	int level(String a, String b) {
		if (a.equals(b)) {
			return EXACT;
		}
		if (isWithin(a, b) || isWithin(b, a)) {
			return WITHIN;
		}
		if (a.regionMatches(0, b, 0, 4)) {
			return CITY;
		}
		return a.regionMatches(0, b, 0, 2) ? PROVINCE : DIFFERENT;
	}

	/** 320102 within 320100 within 320000. */
	private static boolean isWithin(String small, String large) {
		int digits = large.endsWith("0000") ? 2 : large.endsWith("00") ? 4 : LENGTH;
		return small.regionMatches(0, large, 0, digits);
	}

}
