package org.kedang.ingest.standardise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates with the month's English name: 5 January 2024, 5-Jan-2024, Jan 5, 2024, Fri Jan
 * 05 2024.
 */
final class MonthNames {

	private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
			"august", "september", "october", "november", "december");

	private static final Pattern DAY_FIRST = Pattern
		.compile("(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[- ]?([a-z]{3,9})\\.?[-, ]+(\\d{4})(?!\\d)(.*)");

	private static final Pattern MONTH_FIRST = Pattern
		.compile("(?:[a-z]{3,9},? )?([a-z]{3,9})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)(.*)");

	private MonthNames() {
	}

	static @Nullable Named parse(String text) {
		String small = text.toLowerCase(Locale.ROOT);
		Matcher matcher = DAY_FIRST.matcher(small);
		if (matcher.matches()) {
			return named(matcher, matcher.group(2), matcher.group(1));
		}
		matcher = MONTH_FIRST.matcher(small);
		return matcher.matches() ? named(matcher, matcher.group(1), matcher.group(2)) : null;
	}

	private static @Nullable Named named(Matcher matcher, String month, String day) {
		String name = month.equals("sept") ? "sep" : month;
		for (int i = 0; i < MONTHS.size(); i++) {
			if (MONTHS.get(i).equals(name) || (name.length() == 3 && MONTHS.get(i).startsWith(name))) {
				return new Named(Integer.parseInt(matcher.group(3)), i + 1, Integer.parseInt(day), matcher.group(4));
			}
		}
		return null;
	}

	/**
	 * Year, month and day with what follows them; whether such a day exists is still to
	 * be seen.
	 */
	record Named(int year, int month, int day, String rest) {
	}

}
