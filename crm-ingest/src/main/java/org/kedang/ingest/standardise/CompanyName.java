package org.kedang.ingest.standardise;

import java.util.regex.Pattern;

/**
 * A company's registered name: brackets alike, no spaces between Chinese letters, the
 * form of organisation as written, words such as 未知 taken for none.
 */
public final class CompanyName extends Cleaned {

	private static final int MAX_LENGTH = 120;

	private static final Pattern OPENING = Pattern.compile("[〔【\\[{﹝〖]");

	private static final Pattern CLOSING = Pattern.compile("[〕】\\]}﹞〗]");

	@Override
	Outcome read(String text) {
		if (isNothing(text)) {
			return nothing(text);
		}
		String name = CLOSING.matcher(OPENING.matcher(text).replaceAll("(")).replaceAll(")");
		name = (name.indexOf(' ') < 0) ? name : withoutSpaces(name);
		if (name.length() > MAX_LENGTH) {
			return Outcome.error("standardise.text.long", MAX_LENGTH, name.length());
		}
		return name.codePoints().anyMatch(Character::isLetter) ? Outcome.of(name)
				: Outcome.error("standardise.company.letters", text);
	}

	/**
	 * What remains of a name without region, form of organisation and words of the trade;
	 * for matching.
	 */
	public static String coreName(String name) {
		return CoreNames.of(name);
	}

	private static String withoutSpaces(String text) {
		StringBuilder name = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			boolean touches = text.charAt(i) == ' ' && (isTight(text.charAt(i - 1)) || isTight(text.charAt(i + 1)));
			if (!touches) {
				name.append(text.charAt(i));
			}
		}
		return name.toString();
	}

	private static boolean isTight(char letter) {
		return letter > 0x2E80 || letter == '(' || letter == ')';
	}

}
