package org.kedang.ingest.match;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.standardise.Address;
import org.kedang.shared.Digits;

/**
 * Compares addresses by their letters and, apart from them, their numbers: 中山路12号3幢501室
 * and 中山路12号 are the same house, 中山路14号 is not.
 */
final class AddressComparison extends Comparison<AddressComparison.Place> {

	private static final int SAME = 2;

	private static final int LESS = 3;

	private static final int SLIP = 4;

	private static final int STREET = 5;

	private static final int RELATED = 6;

	private static final int DIFFERENT = 7;

	/** What Winkler's correction does not raise to a likeness that counts. */
	private static final double UNLIKE = 0.699;

	AddressComparison() {
		super(Level.missing(), Level.termed("exact", 0.6, 0.0001, 1), Level.termed("same", 0.1, 0.0001, 0),
				Level.of("less", 0.08, 0.0005), Level.of("slip", 0.05, 0.0005), Level.of("street", 0.03, 0.01),
				Level.of("related", 0.03, 0.02), Level.of("different", 0.11, 0.9688));
	}

	@Override
	@Nullable Place prepare(String value) {
		String street = Letters.hasChinese(value) ? Address.split(value).street() : value;
		String plain = Letters.plain(street);
		StringBuilder letters = new StringBuilder(plain.length());
		int[] numbers = new int[plain.length()];
		int count = 0;
		boolean within = false;
		for (int i = 0; i < plain.length(); i++) {
			char letter = plain.charAt(i);
			boolean digit = Digits.is(letter);
			if (digit) {
				count += within ? 0 : 1;
				numbers[count - 1] = numbers[count - 1] * 10 + letter - '0';
			}
			else if (Character.isLetter(letter)) {
				letters.append(letter);
			}
			within = digit;
		}
		boolean empty = letters.isEmpty() && count == 0;
		return empty ? null : new Place(letters.toString(), Arrays.copyOf(numbers, count));
	}

	/** The letters, and beside them a hash of the numbers, 0 for none. */
	@Override
	long digest(Place place) {
		return LetterDigest.of(place.letters,
				(place.numbers.length == 0) ? 0 : Arrays.hashCode(place.numbers) * 0x9E3779B1 >>> 15 | 1);
	}

	/** Most are different: each has letters of its own, and the numbers differ too. */
	@Override
	int level(long a, long b) {
		boolean apart = LetterDigest.only(a, b) > 0 && LetterDigest.only(b, a) > 0
				&& LetterDigest.mostJaro(a, b) < UNLIKE;
		boolean numbers = LetterDigest.beside(a) != 0 && LetterDigest.beside(a) == LetterDigest.beside(b);
		return (apart && !numbers) ? DIFFERENT : UNKNOWN;
	}

	@Override
	int level(Place a, Place b) {
		boolean letters = a.letters.equals(b.letters);
		boolean numbers = Arrays.equals(a.numbers, b.numbers);
		if (letters && numbers) {
			return SAME;
		}
		boolean known = a.numbers.length > 0 && b.numbers.length > 0;
		int shorter = Math.min(a.numbers.length, b.numbers.length);
		boolean house = known && Arrays.equals(a.numbers, 0, shorter, b.numbers, 0, shorter);
		double alike = letters ? 1 : Similarity.jaroWinkler(a.letters, b.letters);
		if (house && (letters || isPart(a.letters, b.letters))) {
			return LESS;
		}
		if (alike >= 0.9) {
			return (house || numbers || oneNumberOff(a.numbers, b.numbers)) ? SLIP : STREET;
		}
		return (alike >= 0.75 || (known && numbers)) ? RELATED : DIFFERENT;
	}

	private static boolean isPart(String a, String b) {
		return a.length() >= 2 && b.length() >= 2 && (a.startsWith(b) || b.startsWith(a));
	}

	private static boolean oneNumberOff(int[] a, int[] b) {
		if (a.length != b.length || a.length < 2) {
			return false;
		}
		int differing = 0;
		for (int i = 0; i < a.length; i++) {
			differing += (a[i] == b[i]) ? 0 : 1;
		}
		return differing == 1 && a[0] == b[0];
	}

	record Place(String letters, int[] numbers) {
	}

}
