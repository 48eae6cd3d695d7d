package org.kedang.ingest.standardise;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Digits;

/**
 * Numbers as texts, exactly: never through a double.
 */
final class Numbers {

	private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");

	private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE][+-]?\\d{1,3}");

	private static final int MOST_DIGITS = 300;

	private Numbers() {
	}

	/**
	 * The plain decimal of a text, without superfluous zeros, or {@code null} where it is
	 * none. A text that is one already is returned as it is.
	 */
	static @Nullable String plain(String text) {
		int point = -1;
		int start = (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
		for (int i = start; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (letter == '.' && point < 0) {
				point = i;
			}
			else if (!Digits.is(letter)) {
				return null;
			}
		}
		int digits = text.length() - start - ((point < 0) ? 0 : 1);
		return (digits == 0 || digits > MOST_DIGITS) ? null : trimmed(text, start, point);
	}

	private static String trimmed(String text, int start, int point) {
		int from = start;
		int wholeEnd = (point < 0) ? text.length() : point;
		while (from < wholeEnd - 1 && text.charAt(from) == '0') {
			from++;
		}
		int to = text.length();
		if (point >= 0) {
			while (to > point + 1 && text.charAt(to - 1) == '0') {
				to--;
			}
			to = (to == point + 1) ? point : to;
		}
		boolean negative = text.charAt(0) == '-';
		if (from == (negative ? 1 : 0) && to == text.length() && from != point) {
			return text.equals("-0") ? "0" : text;
		}
		String number = (from == point) ? "0" + text.substring(from, to) : text.substring(from, to);
		return (negative && !number.equals("0")) ? "-" + number : number;
	}

	/** The canonical text of a number. */
	static String plain(BigDecimal number) {
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	/**
	 * A number without sign as people write it: with or without thousands separators, or
	 * in scientific notation; {@code null} where it is none.
	 */
	static @Nullable BigDecimal parse(String text) {
		if (text.isEmpty()) {
			return null;
		}
		String plain = (text.indexOf(',') < 0) ? plain(text) : null;
		if (plain != null) {
			return new BigDecimal(plain);
		}
		if (GROUPED.matcher(text).matches()) {
			return new BigDecimal(text.replace(",", ""));
		}
		return SCIENTIFIC.matcher(text).matches() ? new BigDecimal(text) : null;
	}

	/**
	 * Whether a number that was written short, as 1e999, can be written out as a plain
	 * one.
	 */
	static boolean isWritten(BigDecimal number) {
		return number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DIGITS;
	}

	/** Decimals of a canonical number. */
	static int decimals(String plain) {
		int point = plain.indexOf('.');
		return (point < 0) ? 0 : plain.length() - point - 1;
	}

	/**
	 * The digits of a number that a spreadsheet wrote in scientific notation: the text
	 * itself when it is not, {@code null} when digits have been lost (1.38E+10 has three
	 * of eleven).
	 */
	static @Nullable String digitsOf(String text) {
		if (!SCIENTIFIC.matcher(text).matches()) {
			return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
		}
		BigDecimal number = new BigDecimal(text);
		return (number.stripTrailingZeros().scale() <= 0 && number.stripTrailingZeros().precision() > 6)
				? number.toBigInteger().toString() : null;
	}

}
