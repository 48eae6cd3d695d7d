package org.kedang.ingest.standardise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kedang.shared.Problem;

/**
 * A person's name: no spaces within a Chinese name, one kind of middle dot, titles moved
 * off, words such as 未知 taken for none. The title is the last argument of the change.
 */
public final class PersonName extends Cleaned {

	private static final int MAX_LENGTH = 60;

	/**
	 * 先生, 女士 may follow any name; 总, 工 and 经理 follow a family name or a whole one, but 总
	 * is also a given name.
	 */
	private static final Pattern CHINESE_TITLE = Pattern.compile("(.+?)[(]?(先生|女士|小姐|太太|夫人|同志|老师|教授|博士|医生|律师|总经理|副总经理"
			+ "|经理|主任|董事长|厂长|院长|校长|局长|处长|科长|部长|书记|老板|工程师|会计)[)]?");

	private static final Pattern FAMILY_NAME_TITLE = Pattern.compile("([\\u4E00-\\u9FFF]{1,2})(总|副总|工|董)");

	private static final Pattern LATIN_TITLE = Pattern
		.compile("(?i)(mr|mrs|ms|miss|mx|dr|prof|sir|madam)(?:\\. ?| )(.+)");

	private static final String DOTS = "•‧∙⋅・･●.";

	@Override
	Outcome read(String text) {
		if (isNothing(text)) {
			return nothing(text);
		}
		if (isPlain(text)) {
			return Outcome.of(text);
		}
		if (text.length() > MAX_LENGTH) {
			return Outcome.error("standardise.text.long", MAX_LENGTH, text.length());
		}
		if (!hasLetter(text)) {
			return Outcome.error("standardise.person.letters", text);
		}
		return titled(hasChinese(text) ? chinese(text) : text);
	}

	private static Outcome titled(String name) {
		Matcher latin = LATIN_TITLE.matcher(name);
		if (latin.matches()) {
			return moved(latin.group(2), latin.group(1));
		}
		Matcher title = CHINESE_TITLE.matcher(name);
		if (title.matches()) {
			return isNothing(title.group(1)) ? nothing(name) : moved(title.group(1), title.group(2));
		}
		Matcher short_ = FAMILY_NAME_TITLE.matcher(name);
		return (short_.matches() && isFamilyName(short_.group(1))) ? moved(short_.group(1), short_.group(2))
				: Outcome.of(name);
	}

	private static Outcome moved(String name, String title) {
		return Outcome.of(name, Problem.of("standardise.person.title", name, title));
	}

	/** One character, or a family name of two: 王总 but not 王小工. */
	private static boolean isFamilyName(String text) {
		return text.length() == 1 || FamilyNames.isCompound(text);
	}

	/** Two to four Chinese letters that end in no title: nearly every name. */
	private static boolean isPlain(String text) {
		int length = text.length();
		if (length < 2 || length > 3) {
			return false;
		}
		for (int i = 0; i < length; i++) {
			if (!isChinese(text.charAt(i))) {
				return false;
			}
		}
		return "总工董生士姐太人志师授博理任长记板计".indexOf(text.charAt(length - 1)) < 0;
	}

	private static String chinese(String text) {
		StringBuilder name = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (DOTS.indexOf(letter) >= 0 && i > 0 && isChinese(text.charAt(i - 1))) {
				name.append('·');
			}
			else if (letter != ' ' || !touchesChinese(text, i)) {
				name.append(letter);
			}
		}
		return name.toString();
	}

	/** A space between Chinese letters goes, one between Latin words stays. */
	private static boolean touchesChinese(String text, int at) {
		return isNoLatin(text.charAt(at - 1)) || isNoLatin(text.charAt(at + 1));
	}

	private static boolean isNoLatin(char letter) {
		return letter > 0x7F;
	}

	private static boolean hasChinese(String text) {
		return text.chars().anyMatch((letter) -> isChinese((char) letter));
	}

	private static boolean isChinese(char letter) {
		return letter >= 0x3400 && letter <= 0x9FFF;
	}

	private static boolean hasLetter(String text) {
		return text.codePoints().anyMatch(Character::isLetter);
	}

}
