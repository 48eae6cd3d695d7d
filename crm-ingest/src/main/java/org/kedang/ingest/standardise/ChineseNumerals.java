package org.kedang.ingest.standardise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in Chinese numerals: 二〇二四年一月十五日.
 */
final class ChineseNumerals {

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final Pattern DATE = Pattern
		.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号](.*)");

	private ChineseNumerals() {
	}

	static boolean isDate(String text) {
		char first = text.charAt(0);
		return (first == '一' || first == '二') && DATE.matcher(text).matches();
	}

	static String toDigits(String text) {
		Matcher matcher = DATE.matcher(text);
		if (!matcher.matches()) {
			return text;
		}
		StringBuilder year = new StringBuilder();
		matcher.group(1).chars().forEach((digit) -> year.append(Math.max(0, DIGITS.indexOf(digit))));
		return year + "-" + number(matcher.group(2)) + "-" + number(matcher.group(3)) + matcher.group(4);
	}

	/** Up to 九十九: tens before 十, ones behind it. */
	private static int number(String numeral) {
		int ten = numeral.indexOf('十');
		if (ten < 0) {
			return DIGITS.indexOf(numeral.charAt(0));
		}
		int tens = (ten == 0) ? 1 : DIGITS.indexOf(numeral.charAt(0));
		int ones = (ten == numeral.length() - 1) ? 0 : DIGITS.indexOf(numeral.charAt(numeral.length() - 1));
		return tens * 10 + ones;
	}

}
