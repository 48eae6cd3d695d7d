package org.kedang.ingest.match;

/**
 * Which letters up to 31 are in a text, and how many: 40 bits of hashes, above them five
 * for the length, above those 18 of whatever hash goes with the text, and one that is
 * always set.
 */
final class LetterDigest {

	private static final int SET = 40;

	private static final int LENGTH = 5;

	private static final int MOST = 31;

	private static final int BESIDE = 18;

	private LetterDigest() {
	}

	/** The digest of a text, 0 for one that has none. */
	static long of(String text, int hash) {
		if (text.isEmpty() || text.length() > MOST) {
			return 0;
		}
		long set = 0;
		for (int i = 0; i < text.length(); i++) {
			set |= 1L << (text.charAt(i) * 0x9E3779B1 >>> 16) * SET / (1 << 16);
		}
		long beside = hash & ~(-1 << BESIDE);
		return 1L << Long.SIZE - 1 | beside << SET + LENGTH | (long) text.length() << SET | set;
	}

	/** What went with the text. */
	static int beside(long digest) {
		return (int) (digest >>> SET + LENGTH) & ~(-1 << BESIDE);
	}

	/** At least so many letters of one are not in the other. */
	static int only(long a, long b) {
		return Long.bitCount(a & ~b & ~(-1L << SET));
	}

	/** Jaro's similarity of the two texts is no higher than this. */
	static double mostJaro(long a, long b) {
		int lengthA = length(a);
		int lengthB = length(b);
		double most = Math.min(lengthA - only(a, b), lengthB - only(b, a));
		return (most / lengthA + most / lengthB + 1) / 3;
	}

	private static int length(long digest) {
		return (int) (digest >>> SET) & MOST;
	}

}
