package org.kedang.ingest.match;

/**
 * Compares numbers and codes that are copied by hand: one slip of the keyboard, two, or
 * the same end (a number without its area code).
 */
final class CodeComparison extends Comparison<String> {

	private static final int SLIP = 2;

	private static final int END = 3;

	private static final int TWO_SLIPS = 4;

	private static final int DIFFERENT = 5;

	private static final int SHORTEST_END = 7;

	/** Of fewer letters two wrong ones are too many. */
	private static final int SHORTEST = 5;

	private final boolean digitsOnly;

	/**
	 * Codes.
	 * @param digitsOnly whether only digits count, as with telephone numbers
	 */
	CodeComparison(boolean digitsOnly) {
		super(Level.missing(), Level.termed("exact", 0.85, 0.0001, 1), Level.of("slip", 0.05, 0.0001),
				Level.of("end", 0.01, 0.0001), Level.of("twoSlips", 0.02, 0.001), Level.of("different", 0.07, 0.9988));
		this.digitsOnly = digitsOnly;
	}

	@Override
	String prepare(String value) {
		return this.digitsOnly ? Letters.digits(value) : Letters.dense(Letters.plain(value));
	}

	@Override
	long digest(String value) {
		return this.digitsOnly ? DigitDigest.of(value) : 0;
	}

	@Override
	int level(long a, long b) {
		if (a == b) {
			return EXACT;
		}
		int shorter = Math.min(DigitDigest.length(a), DigitDigest.length(b));
		if (Math.abs(DigitDigest.length(a) - DigitDigest.length(b)) > 2) {
			return (shorter >= SHORTEST_END && DigitDigest.commonEnd(a, b) == shorter) ? END : DIFFERENT;
		}
		if (DigitDigest.isOneEdit(a, b)) {
			return SLIP;
		}
		return (shorter >= SHORTEST && DigitDigest.inPlace(a, b) * 2 >= shorter) ? UNKNOWN : DIFFERENT;
	}

	@Override
	int level(String a, String b) {
		if (a.equals(b)) {
			return EXACT;
		}
		int difference = Math.abs(a.length() - b.length());
		if (difference > 2) {
			return isEnd(a, b) || isEnd(b, a) ? END : DIFFERENT;
		}
		if (Similarity.isOneEdit(a, b)) {
			return SLIP;
		}
		return (mayBeTwoEdits(a, b) && Similarity.isWithin(a, b, 2)) ? TWO_SLIPS : DIFFERENT;
	}

	private static boolean isEnd(String whole, String part) {
		return part.length() >= SHORTEST_END && whole.endsWith(part);
	}

	/**
	 * Two edits leave the beginning or the end or the middle as it was; most pairs of
	 * numbers fail this and are not looked at closer.
	 */
	private static boolean mayBeTwoEdits(String a, String b) {
		if (a.length() < SHORTEST || b.length() < SHORTEST) {
			return false;
		}
		int same = 0;
		int end = Math.min(a.length(), b.length());
		for (int i = 0; i < end; i++) {
			same += (a.charAt(i) == b.charAt(i) || a.charAt(a.length() - 1 - i) == b.charAt(b.length() - 1 - i)) ? 1
					: 0;
		}
		return same * 2 >= end;
	}

}
