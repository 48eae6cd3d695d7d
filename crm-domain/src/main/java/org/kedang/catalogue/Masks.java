package org.kedang.catalogue;

/**
 * How a value looks to those who may not see it whole: the one place that decides it, for
 * pages, rosters, exports and REST alike. Of a personal value as much stays as tells two
 * customers apart ({@code 138****5678}); of a secret one nothing does.
 */
public final class Masks {

	/** What stands for a value of which nothing is shown. */
	public static final String NOTHING = "******";

	private static final String SOME = "****";

	/**
	 * The value's canonical text as somebody sees it.
	 * @param sight what they get of the field; a secret one is never shown whole
	 */
	public static String shown(Field field, String canonical, Sight sight) {
		return switch (sight) {
			case PLAIN -> field.isSecret() ? NOTHING : canonical;
			case MASKED -> mask(field, canonical);
			case HIDDEN -> NOTHING;
		};
	}

	/**
	 * The value as the audit trail keeps it, which is read by people who may see no
	 * customer: personal and secret ones masked.
	 */
	public static String forAudit(Field field, String canonical) {
		return (field.sensitivity() == Sensitivity.PUBLIC) ? canonical : mask(field, canonical);
	}

	/**
	 * The value with a mask before it, whoever reads it.
	 */
	public static String mask(Field field, String canonical) {
		if (field.isSecret()) {
			return NOTHING;
		}
		return switch (field.type()) {
			case MOBILE -> ends(canonical, 3, 4);
			case PHONE -> phone(canonical);
			case EMAIL -> email(canonical);
			case PERSON_NAME -> name(canonical);
			case ADDRESS -> address(canonical);
			case DATE -> "****-**-**";
			case TEXT, POSTCODE, URL -> ends(canonical, 1, 0);
			default -> SOME;
		};
	}

	private static String email(String text) {
		int at = text.lastIndexOf('@');
		return (at > 0) ? ends(text.substring(0, at), 1, 0).replace(SOME, "***") + text.substring(at) : SOME;
	}

	/** Keeps the area code and the last two digits. */
	private static String phone(String text) {
		int dash = text.indexOf('-');
		boolean areaCode = dash > 0 && dash < text.length() - 1;
		return areaCode ? text.substring(0, dash + 1) + ends(text.substring(dash + 1), 0, 2) : ends(text, 3, 2);
	}

	/** Keeps the family name, as the first letter. */
	private static String name(String text) {
		int first = text.offsetByCodePoints(0, Math.min(1, text.codePointCount(0, text.length())));
		return text.substring(0, first) + "*".repeat(Math.max(1, Math.min(2, text.length() - first)));
	}

	/** Keeps the beginning up to the first number, six letters at most. */
	private static String address(String text) {
		int end = 0;
		while (end < text.length() && end < 6 && end < (text.length() + 1) / 2
				&& !Character.isDigit(text.charAt(end))) {
			end++;
		}
		return text.substring(0, end) + SOME;
	}

	/** Keeps some letters of both ends, none where that would leave nothing hidden. */
	private static String ends(String text, int first, int last) {
		if (text.length() < first + last + 3) {
			return (first > 0 && text.length() > 1) ? text.substring(0, 1) + SOME : SOME;
		}
		return text.substring(0, first) + SOME + text.substring(text.length() - last);
	}

	private Masks() {
	}

}
