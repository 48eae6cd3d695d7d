package org.kedang.ingest.match;

import java.util.Arrays;

/**
 * How alike two texts are. Pure and without garbage for texts of up to 64 letters; equal
 * texts are as alike as can be.
 */
final class Similarity {

	private static final int WORD = 64;

	private static final int PREFIX = 4;

	private static final double PREFIX_WEIGHT = 0.1;

	private static final double BOOST_FROM = 0.7;

	private Similarity() {
	}

	/**
	 * Jaro's similarity raised by 0.1 of what is missing to 1 for each of up to four
	 * first letters in common, if it is above 0.7 (Winkler 1990). From 0 to 1; two empty
	 * texts are alike. Letters beyond the 64th are not looked at.
	 */
	static double jaroWinkler(String a, String b) {
		double jaro = jaro(a, b);
		if (jaro <= BOOST_FROM) {
			return jaro;
		}
		int prefix = commonPrefix(a, b, PREFIX);
		return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
	}

	/**
	 * Jaro's similarity: the mean of the shares of matched letters in both texts and of
	 * those in the same order.
	 */
	static double jaro(String a, String b) {
		int lengthA = Math.min(a.length(), WORD);
		int lengthB = Math.min(b.length(), WORD);
		if (lengthA == 0 || lengthB == 0) {
			return (lengthA == lengthB) ? 1 : 0;
		}
		int window = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
		long usedA = 0;
		long usedB = 0;
		int common = 0;
		for (int i = 0; i < lengthA; i++) {
			char letter = a.charAt(i);
			int end = Math.min(lengthB, i + window + 1);
			for (int j = Math.max(0, i - window); j < end; j++) {
				if ((usedB >>> j & 1) == 0 && b.charAt(j) == letter) {
					usedA |= 1L << i;
					usedB |= 1L << j;
					common++;
					break;
				}
			}
		}
		if (common == 0) {
			return 0;
		}
		double matched = common;
		double ordered = matched - outOfOrder(a, usedA, b, usedB) / 2;
		return (matched / lengthA + matched / lengthB + ordered / matched) / 3;
	}

	private static int outOfOrder(String a, long usedA, String b, long usedB) {
		int count = 0;
		long restB = usedB;
		for (long restA = usedA; restA != 0; restA &= restA - 1) {
			if (a.charAt(Long.numberOfTrailingZeros(restA)) != b.charAt(Long.numberOfTrailingZeros(restB))) {
				count++;
			}
			restB &= restB - 1;
		}
		return count;
	}

	static int commonPrefix(String a, String b, int most) {
		int end = Math.min(most, Math.min(a.length(), b.length()));
		int at = 0;
		while (at < end && a.charAt(at) == b.charAt(at)) {
			at++;
		}
		return at;
	}

	/**
	 * Whether one letter put in, left out, replaced, or swapped with its neighbour makes
	 * one text of the other; equal texts are none of these.
	 */
	static boolean isOneEdit(String a, String b) {
		if (a.length() > b.length()) {
			return isOneEdit(b, a);
		}
		int longer = b.length() - a.length();
		if (longer > 1) {
			return false;
		}
		int at = commonPrefix(a, b, a.length());
		if (longer == 1) {
			return a.regionMatches(at, b, at + 1, a.length() - at);
		}
		if (at == a.length()) {
			return false;
		}
		boolean replaced = a.regionMatches(at + 1, b, at + 1, a.length() - at - 1);
		return replaced || (at + 1 < a.length() && a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at)
				&& a.regionMatches(at + 2, b, at + 2, a.length() - at - 2));
	}

	/**
	 * Whether so many edits at most make one text of the other: letters put in, left out,
	 * replaced, neighbours swapped, no letter edited twice (Damerau-Levenshtein distance
	 * in its restricted form).
	 */
	static boolean isWithin(String a, String b, int edits) {
		return isWithin(a, 0, b, 0, edits);
	}

	private static boolean isWithin(String a, int fromA, String b, int fromB, int edits) {
		int i = fromA;
		int j = fromB;
		while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
			i++;
			j++;
		}
		int restA = a.length() - i;
		int restB = b.length() - j;
		if (restA == 0 || restB == 0) {
			return restA + restB <= edits;
		}
		if (Math.abs(restA - restB) > edits || edits == 0) {
			return false;
		}
		boolean swapped = restA > 1 && restB > 1 && a.charAt(i) == b.charAt(j + 1) && a.charAt(i + 1) == b.charAt(j);
		return isWithin(a, i + 1, b, j + 1, edits - 1) || isWithin(a, i + 1, b, j, edits - 1)
				|| isWithin(a, i, b, j + 1, edits - 1) || (swapped && isWithin(a, i + 2, b, j + 2, edits - 1));
	}

	/**
	 * Dice's coefficient of two sets given as ascending numbers: twice the common share
	 * of both sizes; two empty sets are alike.
	 */
	static double dice(int[] a, int[] b) {
		return (a.length + b.length == 0) ? 1 : 2.0 * common(a, b) / (a.length + b.length);
	}

	/** How many numbers two ascending lists have in common. */
	static int common(int[] a, int[] b) {
		int count = 0;
		int i = 0;
		int j = 0;
		while (i < a.length && j < b.length) {
			if (a[i] == b[j]) {
				count++;
				i++;
				j++;
			}
			else if (a[i] < b[j]) {
				i++;
			}
			else {
				j++;
			}
		}
		return count;
	}

	/**
	 * The set of runs of three letters of a text with a space put before and after, as
	 * ascending hashes.
	 */
	static int[] trigrams(String text) {
		String padded = " " + text + " ";
		int[] grams = new int[Math.max(0, padded.length() - 2)];
		for (int i = 0; i < grams.length; i++) {
			grams[i] = (padded.charAt(i) * 31 + padded.charAt(i + 1)) * 0x9E3779B1 + padded.charAt(i + 2);
		}
		return Arrays.stream(grams).sorted().distinct().toArray();
	}

}
