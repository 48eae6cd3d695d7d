package org.kedang.ingest.workbook;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The day numbers of workbooks as ISO texts: {@code 2024-01-05},
 * {@code 2024-01-05T08:26:00}, or {@code 08:26:00} for a time of day alone. Seconds are
 * the finest unit, as in what Excel shows. In the 1900 system day 60 is 29 February 1900,
 * which never was; it reads as the day before.
 */
final class DateSerials {

	/** The last day workbooks know, 31 December 9999, in the 1900 system. */
	private static final int LAST = 2_958_465;

	private static final int SECONDS = 86_400;

	private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

	private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

	private static final int LEAP_BUG = 60;

	private DateSerials() {
	}

	static boolean isDate(double serial) {
		return serial >= 0 && serial < LAST + 1;
	}

	static String text(double serial, boolean since1904) {
		long seconds = Math.round(serial * SECONDS);
		long day = seconds / SECONDS;
		int time = (int) (seconds % SECONDS);
		if (day == 0 && serial < 1 && !since1904) {
			return time(time);
		}
		LocalDate date;
		if (since1904) {
			date = EPOCH_1904.plusDays(day);
		}
		else {
			date = EPOCH_1900.plusDays((day < LEAP_BUG) ? day + 1 : day);
		}
		return (time == 0) ? date.toString() : date + "T" + time(time);
	}

	private static String time(int seconds) {
		LocalTime time = LocalTime.ofSecondOfDay(seconds);
		return (seconds % 60 == 0) ? time + ":00" : time.toString();
	}

	/**
	 * The same texts from the ISO form that strict workbooks may hold instead of a day
	 * number.
	 */
	static String text(String iso) {
		String text = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
		int fraction = text.indexOf('.');
		if (fraction > 0) {
			text = text.substring(0, fraction);
		}
		return text.endsWith("T00:00:00") ? text.substring(0, text.length() - 9) : text;
	}

}
