package org.kedang.ingest.match;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Digits;

/**
 * Compares dates written as digits of year, month and day; impossible ones (1799-17-07)
 * are compared like others. One digit, neighbours or month and day may have been mixed
 * up, or only the year be known (the first of January stands for it).
 */
final class DateComparison extends Comparison<String> {

	private static final int SLIP = 2;

	private static final int TWO_PARTS = 3;

	private static final int YEAR = 4;

	private static final int NEAR = 5;

	private static final int DIFFERENT = 6;

	private static final int LENGTH = 8;

	/** The first of January in a digest. */
	private static final int NEW_YEAR = 0x0101;

	DateComparison() {
		super(Level.missing(), Level.termed("exact", 0.85, 0.0005, 1), Level.of("slip", 0.05, 0.002),
				Level.of("twoParts", 0.02, 0.005), Level.of("year", 0.02, 0.02), Level.of("near", 0.02, 0.2),
				Level.of("different", 0.04, 0.7725).tellingApart());
	}

	@Override
	@Nullable String prepare(String value) {
		String digits = digits(value);
		return digits.isEmpty() ? null : digits;
	}

	private static String digits(String value) {
		boolean isIso = value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-';
		return isIso ? value.substring(0, 4) + value.substring(5, 7) + value.substring(8) : Letters.digits(value);
	}

	@Override
	long digest(String value) {
		return (value.length() == LENGTH) ? DigitDigest.of(value) : 0;
	}

	@Override
	int level(long a, long b) {
		if (a == b) {
			return EXACT;
		}
		if (DigitDigest.isOneEdit(a, b) || isSwapped(a, b)) {
			return SLIP;
		}
		boolean year = DigitDigest.digits(a, 4, 4) == DigitDigest.digits(b, 4, 4);
		boolean month = DigitDigest.digits(a, 2, 2) == DigitDigest.digits(b, 2, 2);
		boolean day = DigitDigest.digits(a, 0, 2) == DigitDigest.digits(b, 0, 2);
		if ((year && (month || day)) || (month && day && DigitDigest.digits(a, 0, 4) != NEW_YEAR)) {
			return TWO_PARTS;
		}
		if (year) {
			return YEAR;
		}
		return (Math.abs(year(a) - year(b)) <= 10) ? NEAR : DIFFERENT;
	}

	private static boolean isSwapped(long a, long b) {
		return DigitDigest.digits(a, 4, 4) == DigitDigest.digits(b, 4, 4)
				&& DigitDigest.digits(a, 2, 2) == DigitDigest.digits(b, 0, 2)
				&& DigitDigest.digits(a, 0, 2) == DigitDigest.digits(b, 2, 2);
	}

	private static long year(long date) {
		return DigitDigest.digits(date, 7, 1) * 1000 + DigitDigest.digits(date, 6, 1) * 100
				+ DigitDigest.digits(date, 5, 1) * 10 + DigitDigest.digits(date, 4, 1);
	}

	@Override
	int level(String a, String b) {
		if (a.equals(b)) {
			return EXACT;
		}
		if (a.length() != LENGTH || b.length() != LENGTH) {
			return Similarity.isOneEdit(a, b) ? SLIP : DIFFERENT;
		}
		int differing = 0;
		for (int i = 0; i < LENGTH; i++) {
			differing += (a.charAt(i) == b.charAt(i)) ? 0 : 1;
		}
		if (differing == 1 || (differing == 2 && Similarity.isOneEdit(a, b)) || isSwapped(a, b)) {
			return SLIP;
		}
		boolean year = a.regionMatches(0, b, 0, 4);
		boolean month = a.regionMatches(4, b, 4, 2);
		boolean day = a.regionMatches(6, b, 6, 2);
		if ((year && (month || day)) || (month && day && !isNewYear(a))) {
			return TWO_PARTS;
		}
		if (year) {
			return YEAR;
		}
		return (Math.abs(year(a) - year(b)) <= 10) ? NEAR : DIFFERENT;
	}

	private static boolean isSwapped(String a, String b) {
		return a.regionMatches(0, b, 0, 4) && a.regionMatches(4, b, 6, 2) && a.regionMatches(6, b, 4, 2);
	}

	private static boolean isNewYear(String date) {
		return date.endsWith("0101");
	}

	private static int year(String date) {
		int year = 0;
		for (int i = 0; i < 4; i++) {
			year = year * 10 + (Digits.is(date.charAt(i)) ? date.charAt(i) - '0' : 0);
		}
		return year;
	}

}
