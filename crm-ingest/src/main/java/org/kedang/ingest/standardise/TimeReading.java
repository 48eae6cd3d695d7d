package org.kedang.ingest.standardise;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Digits;

/**
 * A time of day as it follows a date: T10:30, 10:30:15.123, 上午10点30分, 2:05 PM, 14时;
 * perhaps with a day of the week.
 *
 * @param time the time by the local clock, midnight where only a day of the week stands
 * @param zoned whether a time zone stood behind it
 */
record TimeReading(LocalTime time, boolean zoned) {

	private static final Pattern WEEKDAY = Pattern
		.compile("^[ ,(]*(星期|周|礼拜)[一二三四五六日天][), ]*|^[ ,(]+(mon|tue|wed|thu|fri|sat|sun)" + "[a-z]*[), ]*");

	private static final Pattern TIME = Pattern
		.compile("[ t,]*(上午|下午|中午|晚上|早上|凌晨)? ?(\\d{1,2})(?:[:时点] ?(\\d{1,2})?(?:[:分] ?"
				+ "(\\d{1,2})?(?:\\.\\d{1,9})?秒?)?) ?(am|pm|a\\.m\\.|p\\.m\\.)? ?(z|utc|gmt|[+-]\\d\\d:?\\d\\d(?:\\[[\\w/]+])?)?");

	/** Whether T10:30 or T10:30:15 and nothing else stands at a position. */
	static boolean isIsoTime(String text, int at) {
		int length = text.length() - at;
		if ((length != 6 && length != 9) || text.charAt(at) != 'T') {
			return false;
		}
		return isPart(text, at + 1, "24") && text.charAt(at + 3) == ':' && isPart(text, at + 4, "60")
				&& (length == 6 || (text.charAt(at + 6) == ':' && isPart(text, at + 7, "60")));
	}

	/** Two digits below a limit of two digits. */
	private static boolean isPart(String text, int at, String limit) {
		return Digits.only(text, at, at + 2) && text.substring(at, at + 2).compareTo(limit) < 0;
	}

	static @Nullable TimeReading of(String raw) {
		String text = WEEKDAY.matcher(raw.toLowerCase(Locale.ROOT)).replaceFirst(" ");
		if (text.isBlank()) {
			return new TimeReading(LocalTime.MIDNIGHT, false);
		}
		Matcher matcher = TIME.matcher(text);
		if (!matcher.matches()) {
			return null;
		}
		int hour = hour(number(matcher, 2), matcher.group(1), matcher.group(5));
		int minute = number(matcher, 3);
		int second = number(matcher, 4);
		if (hour < 0 || hour > 23 || minute > 59 || second > 59) {
			return null;
		}
		return new TimeReading(LocalTime.of(hour, minute, second), matcher.group(6) != null);
	}

	/**
	 * 下午2 is 14, 12 AM is midnight; -1 where hour and half of the day contradict each
	 * other.
	 */
	private static int hour(int hour, @Nullable String chinese, @Nullable String english) {
		boolean afternoon = "下午".equals(chinese) || "晚上".equals(chinese)
				|| (english != null && english.startsWith("p"));
		boolean morning = "上午".equals(chinese) || "凌晨".equals(chinese) || (english != null && english.startsWith("a"));
		if (english != null && (hour < 1 || hour > 12)) {
			return (hour > 12 && hour < 24 && afternoon) ? hour : -1;
		}
		if (afternoon) {
			return (hour < 12) ? hour + 12 : hour;
		}
		return (morning && hour == 12 && !"上午".equals(chinese)) ? 0 : hour;
	}

	private static int number(Matcher matcher, int group) {
		return (matcher.group(group) == null) ? 0 : Integer.parseInt(matcher.group(group));
	}

}
