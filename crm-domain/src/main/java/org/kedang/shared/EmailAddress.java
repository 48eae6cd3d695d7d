package org.kedang.shared;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as people have them: no comments, no quoted names; the domain in
 * lower case and perhaps in Chinese letters.
 *
 * @param value name@domain
 */
public record EmailAddress(String value) {

	private static final String MARKS = "!#$%&'*+/=?^_`{|}~.-";

	private static final Pattern FOREIGN_LETTERS = Pattern.compile("xn--[a-z0-9-]{1,59}");

	private static final int LONGEST = 254;

	/**
	 * Refuses what is no address.
	 * @throws IllegalArgumentException with the problem's code
	 */
	public EmailAddress {
		Problem problem = check(value);
		if (problem != null) {
			throw new IllegalArgumentException(problem.code());
		}
	}

	/** What is wrong with a text as an address, {@code null} when nothing is. */
	public static @Nullable Problem check(String text) {
		int at = text.indexOf('@');
		if (at < 0) {
			return Problem.of("standardise.email.at");
		}
		if (!isName(text, at)) {
			return Problem.of("standardise.email.name", text.substring(0, at));
		}
		return (text.length() <= LONGEST && isDomain(text, at + 1)) ? null
				: Problem.of("standardise.email.domain", text.substring(at + 1));
	}

	/** Up to 64 letters, digits and marks; no dot at either end and no two together. */
	private static boolean isName(String text, int end) {
		char before = '.';
		for (int i = 0; i < end; i++) {
			char letter = text.charAt(i);
			boolean right = Character.isLetterOrDigit(letter) || MARKS.indexOf(letter) >= 0;
			if (!right || (letter == '.' && before == '.')) {
				return false;
			}
			before = letter;
		}
		return before != '.' && end <= 64;
	}

	/**
	 * Two labels at least, none with a hyphen at either end, the last of letters alone.
	 */
	private static boolean isDomain(String text, int from) {
		int start = from;
		for (int dot = text.indexOf('.', start); dot >= 0; dot = text.indexOf('.', start)) {
			if (!isLabel(text, start, dot)) {
				return false;
			}
			start = dot + 1;
		}
		if (start == from || !isLabel(text, start, text.length()) || text.length() - start < 2) {
			return false;
		}
		String last = text.substring(start);
		return last.chars().allMatch(Character::isLetter) || FOREIGN_LETTERS.matcher(last).matches();
	}

	private static boolean isLabel(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			boolean hyphen = text.charAt(i) == '-' && i > from && i < to - 1;
			if (!hyphen && !Character.isLetterOrDigit(text.charAt(i))) {
				return false;
			}
		}
		return to > from && to - from <= 63;
	}

	/** What stands after the @. */
	public String domain() {
		return this.value.substring(this.value.indexOf('@') + 1);
	}

	/** For eyes that may not see it whole: w***@example.com. */
	public String masked() {
		return this.value.charAt(0) + "***" + this.value.substring(this.value.indexOf('@'));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
