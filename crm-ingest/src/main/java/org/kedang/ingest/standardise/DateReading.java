package org.kedang.ingest.standardise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Digits;
import org.kedang.shared.Problem;

/**
 * What a text says as a date, perhaps with a time of day.
 *
 * @param date the date, {@code null} with a problem or where the text is nothing like a
 * date
 * @param time the time of day, midnight without one, {@code null} where what follows the
 * date is none
 * @param serial whether it was a serial number of Excel
 * @param zoned whether a time zone was cut off
 * @param why code of what is wrong, {@code null} where that is plain
 */
record DateReading(@Nullable LocalDate date, @Nullable LocalTime time, boolean serial, boolean zoned,
		@Nullable String why) {

	private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T?(\\d\\d)(\\d\\d)(\\d\\d)?)?");

	private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}(\\.\\d+)?");

	private static final Pattern YEAR_FIRST = Pattern
		.compile("(\\d{4})(?: ?[-/.年] ?| )(\\d{1,2})(?: ?[-/.月] ?| )(\\d{1,2})(?!\\d)(?: ?[日号])?(.*)");

	private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})(?!\\d)(.*)");

	private static final Pattern HALF = Pattern
		.compile("\\d{4}年?|\\d{4}(?:[-/.]|年)\\d{1,2}月?|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])"
				+ "|\\d{1,2}(?:[-/]|月)\\d{1,2}[日号]?");

	private static final Pattern SHORT_YEAR = Pattern.compile(
			"'?\\d{2}(?:[-/. ]|年)\\d{1,2}(?:[-/. ]|月)\\d{1,2}日?(?!\\d).*|\\d{1,2}[-/. ]\\d{1,2}[-/. ]'?\\d{2}(?!\\d).*"
					+ "|\\d{1,2}[- ][A-Za-z]{3,9}[-, ]+'?\\d{2}(?!\\d).*");

	private static final int EARLIEST_YEAR = 1600;

	private static final int LATEST_YEAR = 2200;

	/**
	 * Whether a text begins with a date in the standard's own writing.
	 */
	static boolean beginsWithIsoDate(String text) {
		if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-' || !Digits.only(text, 0, 4)
				|| !Digits.only(text, 5, 7) || !Digits.only(text, 8, 10)) {
			return false;
		}
		return wrongDate(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)) == null;
	}

	static DateReading of(String raw) {
		String text = ChineseNumerals.isDate(raw) ? ChineseNumerals.toDigits(raw) : raw;
		Matcher matcher = YEAR_FIRST.matcher(text);
		if (matcher.matches()) {
			return date(number(matcher, 1), number(matcher, 2), number(matcher, 3)).at(matcher.group(4));
		}
		matcher = COMPACT.matcher(text);
		if (matcher.matches()) {
			String time = (matcher.group(4) == null) ? "" : matcher.group(4) + ":" + matcher.group(5)
					+ ((matcher.group(6) == null) ? "" : ":" + matcher.group(6));
			return date(number(matcher, 1), number(matcher, 2), number(matcher, 3)).at(time);
		}
		matcher = YEAR_LAST.matcher(text);
		if (matcher.matches()) {
			return yearLast(number(matcher, 1), number(matcher, 3), number(matcher, 4), matcher.group(2))
				.at(matcher.group(5));
		}
		return SERIAL.matcher(text).matches() ? serial(text) : named(text);
	}

	private static DateReading named(String text) {
		MonthNames.Named named = MonthNames.parse(text);
		if (named != null) {
			return date(named.year(), named.month(), named.day()).at(named.rest());
		}
		if (SHORT_YEAR.matcher(text).matches()) {
			return wrong("standardise.date.century");
		}
		return wrong(HALF.matcher(text).matches() ? "standardise.date.half" : null);
	}

	/**
	 * 13/1/2024 can only be read one way, 1/2/2024 in two; with dots the day comes first
	 * everywhere.
	 */
	private static DateReading yearLast(int first, int second, int year, String separator) {
		if (first > 12 || separator.equals(".") || first == second) {
			return date(year, second, first);
		}
		return (second > 12) ? date(year, first, second) : wrong("standardise.date.ambiguous");
	}

	private static DateReading serial(String text) {
		LocalDateTime moment = DateText.ofExcelSerial(new BigDecimal(text), false);
		return new DateReading(moment.toLocalDate(), moment.toLocalTime(), true, false, null);
	}

	private static DateReading date(int year, int month, int day) {
		String wrong = wrongDate(year, month, day);
		return (wrong != null) ? wrong(wrong)
				: new DateReading(LocalDate.of(year, month, day), LocalTime.MIDNIGHT, false, false, null);
	}

	private static @Nullable String wrongDate(int year, int month, int day) {
		if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
			return "standardise.date.year";
		}
		boolean exists = month >= 1 && month <= 12 && day >= 1
				&& (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
		return exists ? null : "standardise.date.none";
	}

	private static DateReading wrong(@Nullable String why) {
		return new DateReading(null, null, false, false, why);
	}

	/** The date with what follows it, read as a time of day. */
	private DateReading at(String rest) {
		if (this.date == null || rest.isEmpty()) {
			return this;
		}
		TimeReading reading = TimeReading.of(rest);
		return (reading == null) ? wrong("standardise.date.time.unknown")
				: new DateReading(this.date, reading.time(), false, reading.zoned(), null);
	}

	boolean hasTime() {
		return this.time != null && !this.time.equals(LocalTime.MIDNIGHT);
	}

	Problem problem(String otherwise, String text) {
		return Problem.of((this.why != null) ? this.why : otherwise, text);
	}

	private static int number(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group));
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

}
