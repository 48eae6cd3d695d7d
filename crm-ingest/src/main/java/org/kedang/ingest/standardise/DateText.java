package org.kedang.ingest.standardise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

/**
 * A date: 2024-1-5, 2024/1/5, 2024.1.5, 2024年1月5日, 20240105, 5 Jan 2024, 13/1/2024, an
 * Excel serial of five digits. A date is a date, never an instant: a time behind it is
 * cut off, and the change says so unless it is midnight. What could be two dates
 * (1/2/2024), half a date (2024-01) or of an unknown century (24-1-5) is an error. The
 * value is ISO 8601.
 */
public final class DateText extends Cleaned {

	private static final LocalDateTime SYSTEM_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

	private static final LocalDateTime SYSTEM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

	/**
	 * What a serial number of Excel means, to the second.
	 * @param serial days since the system's beginning, the time of day as fraction; 60 in
	 * the 1900 system is the 29 February 1900 that never was, and becomes 1 March, while
	 * 1 to 59 count from 1 January 1900
	 * @param system1904 whether the workbook counts from 1904, as old ones from the
	 * Macintosh do
	 */
	public static LocalDateTime ofExcelSerial(BigDecimal serial, boolean system1904) {
		LocalDateTime start = system1904 ? SYSTEM_1904 : SYSTEM_1900;
		boolean beforeMarch1900 = !system1904 && serial.compareTo(BigDecimal.valueOf(61)) < 0;
		BigDecimal seconds = serial.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.getDuration().toSeconds()));
		return start.plusDays(beforeMarch1900 ? 1 : 0)
			.plusSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
	}

	@Override
	Outcome read(String text) {
		if (text.length() == 10 && DateReading.beginsWithIsoDate(text)) {
			return Outcome.of(text);
		}
		DateReading reading = DateReading.of(text);
		LocalDate date = reading.date();
		if (date == null) {
			return Outcome.error(reading.problem("standardise.date.unknown", text));
		}
		return Outcome.of(date.toString(), change(reading, text, date));
	}

	private static @Nullable Problem change(DateReading reading, String text, LocalDate date) {
		if (reading.serial()) {
			return Problem.of("standardise.date.serial", text, date.toString());
		}
		return reading.hasTime() ? Problem.of("standardise.date.time", text, date.toString()) : null;
	}

}
