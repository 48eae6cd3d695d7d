package org.kedang.customer;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.shared.Pinyin;

/**
 * What a customer's names are found by.
 *
 * @param pinyin pinyin of the name without spaces, such as wangjianguo
 * @param initials first letters of the syllables, such as wjg
 * @param words the names in lower case, and every two neighbouring Chinese letters, and a
 * last one, as a word of their own: a trigram index then finds one or two letters inside
 * a name by the pattern '% 建国%'
 */
public record SearchKeys(String pinyin, String initials, String words) {

	/**
	 * The keys of a customer's names.
	 * @param subject individuals' names are read with the readings of surnames
	 * @param name full or registered name
	 * @param shortName a firm's short name, if any
	 */
	public static SearchKeys of(Subject subject, String name, @Nullable String shortName) {
		Pinyin pinyin = (subject == Subject.INDIVIDUAL) ? Pinyin.ofPerson(name) : Pinyin.ofText(name);
		StringBuilder words = new StringBuilder(name.length() * 4);
		append(words, name.toLowerCase(Locale.ROOT));
		if (shortName != null && !shortName.isBlank() && !shortName.equals(name)) {
			append(words, shortName.toLowerCase(Locale.ROOT));
		}
		return new SearchKeys(pinyin.full(), pinyin.initials(), words.toString());
	}

	private static void append(StringBuilder words, String name) {
		if (!words.isEmpty()) {
			words.append(' ');
		}
		words.append(name);
		for (int i = 0; i + 1 < name.length(); i++) {
			if (isChinese(name.charAt(i)) && isChinese(name.charAt(i + 1))) {
				words.append(' ').append(name, i, i + 2);
			}
		}
		if (!name.isEmpty() && isChinese(name.charAt(name.length() - 1))) {
			words.append(' ').append(name, name.length() - 1, name.length());
		}
	}

	private static boolean isChinese(char letter) {
		return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
	}

}
