package org.kedang.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a Chinese text is spelled in pinyin without tones, for search and sorting: 王建国 is
 * {@code wangjianguo}, its initials {@code wjg}. Latin letters and digits stay, in lower
 * case; spaces, punctuation and characters without a reading are left out; ü is written
 * {@code v}.
 *
 * @param full every syllable whole
 * @param initials every syllable's first letter
 */
public record Pinyin(String full, String initials) {

	/**
	 * The spelling of a person's name, whose family name has readings of its own: 单田芳 is
	 * {@code shantianfang}.
	 */
	public static Pinyin ofPerson(String name) {
		return spell(name, true);
	}

	/**
	 * The spelling of any other text: companies, goods, places. Knows common words: 重庆银行,
	 * 厦门大厦.
	 */
	public static Pinyin ofText(String text) {
		return spell(text, false);
	}

	/** All syllables of a text that is no person's name, joined. */
	public static String full(String text) {
		return ofText(text).full();
	}

	/** The syllables one by one; Latin letters and digits stand alone. */
	public static List<String> syllables(String text) {
		List<String> syllables = new ArrayList<>(text.length());
		spell(text, 0, syllables::add);
		return syllables;
	}

	private static Pinyin spell(String text, boolean person) {
		StringBuilder full = new StringBuilder(text.length() * 4);
		StringBuilder initials = new StringBuilder(text.length());
		Consumer<String> spelling = (syllable) -> {
			full.append(syllable);
			initials.append(syllable.charAt(0));
		};
		spell(text, person ? spellSurname(text, spelling) : 0, spelling);
		return new Pinyin(full.toString(), initials.toString());
	}

	/**
	 * Spells a family name that has readings of its own, and tells how many characters
	 * that took.
	 */
	private static int spellSurname(String name, Consumer<String> spelling) {
		for (int length = Math.min(2, name.length()); length > 0; length--) {
			String[] readings = PinyinReadings.surname(name, length);
			if (readings != null) {
				List.of(readings).forEach(spelling);
				return length;
			}
		}
		return 0;
	}

	private static void spell(String text, int from, Consumer<String> spelling) {
		int at = from;
		while (at < text.length()) {
			PinyinReadings.Phrase phrase = PinyinReadings.phrase(text, at);
			if (phrase != null) {
				List.of(phrase.readings()).forEach(spelling);
				at += phrase.text().length();
			}
			else {
				spell(text.charAt(at++), spelling);
			}
		}
	}

	private static void spell(char letter, Consumer<String> spelling) {
		String reading = PinyinReadings.of(letter);
		if (reading != null) {
			spelling.accept(reading);
		}
		else if (Character.isLetterOrDigit(letter) && !Character.isIdeographic(letter)) {
			spelling.accept(String.valueOf(Character.toLowerCase(letter)));
		}
	}

}
