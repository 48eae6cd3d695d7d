package org.kedang.ingest.match;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.Level.Rule;
import org.kedang.shared.Pinyin;

/**
 * Compares whole names of persons, Chinese and others: traditional characters, words in
 * another order and spellings in pinyin are variants of one name. Brothers often share
 * all but one character, fathers and sons the family name, so such pairs are never merged
 * unseen.
 */
final class PersonNameComparison extends Comparison<PersonNameComparison.Name> {

	private static final int VARIANT = 2;

	private static final int SOUND = 3;

	private static final int SLIP = 4;

	private static final int PART = 5;

	private static final int FAMILY = 6;

	private static final int DIFFERENT = 7;

	PersonNameComparison() {
		super(Level.missing(), Level.termed("exact", 0.8, 0.001, 1), Level.termed("variant", 0.03, 0.00001, 0.5),
				Level.termed("sound", 0.04, 0.0005, 0.5), Level.of("slip", 0.05, 0.01).with(Rule.REVIEW),
				Level.of("part", 0.02, 0.001).with(Rule.REVIEW),
				Level.of("family", 0.02, 0.05).with(Rule.REVIEW).tellingApart(),
				Level.of("different", 0.04, 0.9374).with(Rule.REVIEW).tellingApart());
	}

	@Override
	@Nullable Name prepare(String value) {
		String plain = Letters.plain(value);
		boolean chinese = Letters.hasChinese(plain);
		List<String> words = chinese ? List.of() : Letters.words(plain).stream().sorted().toList();
		String text = chinese ? Letters.dense(plain) : String.join(" ", words);
		if (text.isEmpty()) {
			return null;
		}
		String sound = chinese ? Pinyin.ofPerson(text).full() : Letters.dense(plain);
		return new Name(text, sound, chinese, words.toArray(String[]::new));
	}

	@Override
	int level(Name a, Name b) {
		if (a.text.equals(b.text)) {
			return VARIANT;
		}
		if (a.chinese && b.chinese) {
			return chinese(a, b);
		}
		if (a.sound.equals(b.sound)) {
			return SOUND;
		}
		return (a.chinese || b.chinese) ? DIFFERENT : latin(a, b);
	}

	/**
	 * Up to three Chinese letters, sixteen bits each and the first one highest, below
	 * sixteen bits of a hash of the sound.
	 */
	@Override
	long digest(Name name) {
		if (!name.chinese || name.text.length() > 3) {
			return 0;
		}
		long digest = name.sound.hashCode() * 0x9E3779B1 >>> 16;
		for (int i = 0; i < 3; i++) {
			digest = digest << 16 | ((i < name.text.length()) ? name.text.charAt(i) : 0);
		}
		return digest;
	}

	@Override
	int level(long a, long b) {
		long changed = (a ^ b) << 16;
		if (changed == 0) {
			return VARIANT;
		}
		boolean family = changed >>> 48 == 0;
		int lengthA = length(a);
		int lengthB = length(b);
		if (lengthA == lengthB && (family || lengthA > 2) && (a ^ b) >>> 48 == 0) {
			return UNKNOWN;
		}
		if (lengthA + lengthB >= 5 && isOneEdit(a, b, lengthA, lengthB)) {
			return SLIP;
		}
		boolean one = lengthA == 1 || lengthB == 1;
		return family ? (one ? PART : FAMILY) : DIFFERENT;
	}

	private static int length(long digest) {
		return ((digest & 0xFFFF) != 0) ? 3 : ((digest & 0xFFFF0000L) != 0) ? 2 : 1;
	}

	/** Of two digests of three letters, or of three and two. */
	private static boolean isOneEdit(long a, long b, int lengthA, int lengthB) {
		long longer = (lengthA >= lengthB) ? a : b;
		long other = (lengthA >= lengthB) ? b : a;
		long first = longer >>> 32 & 0xFFFF;
		long second = longer >>> 16 & 0xFFFF;
		long third = longer & 0xFFFF;
		long first2 = other >>> 32 & 0xFFFF;
		long second2 = other >>> 16 & 0xFFFF;
		long third2 = other & 0xFFFF;
		if (lengthA != lengthB) {
			return (first == first2 && (second == second2 || third == second2))
					|| (second == first2 && third == second2);
		}
		int same = ((first == first2) ? 1 : 0) + ((second == second2) ? 1 : 0) + ((third == third2) ? 1 : 0);
		return same == 2 || (third == third2 && first == second2 && second == first2)
				|| (first == first2 && second == third2 && third == second2);
	}

	private static int chinese(Name a, Name b) {
		boolean family = a.text.charAt(0) == b.text.charAt(0);
		int longer = Math.max(a.text.length(), b.text.length());
		if (a.text.length() == b.text.length() && (family || longer > 2) && a.sound.equals(b.sound)) {
			return SOUND;
		}
		if (longer >= 3 && Similarity.isOneEdit(a.text, b.text)) {
			return (Math.min(a.text.length(), b.text.length()) == 1) ? PART : SLIP;
		}
		if (a.text.length() == 1 || b.text.length() == 1) {
			return family ? PART : DIFFERENT;
		}
		return family ? FAMILY : DIFFERENT;
	}

	private static int latin(Name a, Name b) {
		if (Similarity.jaroWinkler(a.sound, b.sound) >= 0.93) {
			return SLIP;
		}
		int common = 0;
		for (String word : a.words) {
			common += contains(b.words, word) ? 1 : 0;
		}
		return (common == 0) ? DIFFERENT : (common == Math.min(a.words.length, b.words.length)) ? PART : FAMILY;
	}

	private static boolean contains(String[] words, String wanted) {
		for (String word : words) {
			if (word.equals(wanted)) {
				return true;
			}
		}
		return false;
	}

	record Name(String text, String sound, boolean chinese, String[] words) {
	}

}
