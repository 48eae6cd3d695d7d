package org.kedang.ingest.match;

import org.kedang.shared.Digits;

/**
 * Up to fifteen digits in a number: four bits for each, the last one lowest, and four for
 * how many there are below them.
 */
final class DigitDigest {

	private static final int DIGIT = 4;

	private static final int MOST = 15;

	private static final long ONES = 0x1111111111111111L;

	private DigitDigest() {
	}

	/** The digest of a text, 0 for one that has none. */
	static long of(String text) {
		if (text.isEmpty() || text.length() > MOST || !Digits.only(text)) {
			return 0;
		}
		long digits = 0;
		for (int i = 0; i < text.length(); i++) {
			digits = digits << DIGIT | (text.charAt(i) - '0');
		}
		return digits << DIGIT | text.length();
	}

	static int length(long digest) {
		return (int) (digest & MOST);
	}

	/** How many digits both have in common from the first on. */
	static int commonStart(long a, long b) {
		return Math.min(shorter(a, b), Long.numberOfLeadingZeros(first(a) ^ first(b)) / DIGIT);
	}

	/** How many digits both have in common before the end. */
	static int commonEnd(long a, long b) {
		return Math.min(shorter(a, b), Long.numberOfTrailingZeros((a ^ b) >>> DIGIT) / DIGIT);
	}

	/** As {@link Similarity#isOneEdit} of the texts. */
	static boolean isOneEdit(long a, long b) {
		int longer = Math.max(length(a), length(b));
		int end = commonEnd(a, b);
		int changed = longer - commonStart(a, b) - end;
		if (length(a) != length(b)) {
			return longer - shorter(a, b) == 1 && changed <= 1;
		}
		return changed == 1 || (changed == 2 && swapped(digits(a, end, 2)) == digits(b, end, 2));
	}

	/** So many digits, before so many at the end. */
	static long digits(long digest, int end, int count) {
		return digest >>> DIGIT * (end + 1) & ~(-1L << DIGIT * count);
	}

	private static long swapped(long two) {
		return (two & MOST) << DIGIT | two >>> DIGIT;
	}

	/**
	 * How many places there are at which both have the same digit counted from the first,
	 * or at which they have it counted from the last.
	 */
	static int inPlace(long a, long b) {
		long fromFirst = same(first(a) ^ first(b));
		long fromLast = Long.reverse(same((a ^ b) >>> DIGIT)) >>> DIGIT - 1;
		return Long.bitCount((fromFirst | fromLast) & -1L << Long.SIZE - DIGIT * shorter(a, b));
	}

	/** A bit for each digit that is nought. */
	private static long same(long difference) {
		return ~(difference | difference >>> 1 | difference >>> 2 | difference >>> 3) & ONES;
	}

	/** The digits with the first one highest. */
	private static long first(long digest) {
		return digest >>> DIGIT << Long.SIZE - DIGIT * length(digest);
	}

	private static int shorter(long a, long b) {
		return Math.min(length(a), length(b));
	}

}
