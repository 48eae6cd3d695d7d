package org.kedang.ingest.standardise;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

/**
 * A date with a time of day by the local clock, both written in any of the usual ways:
 * 2024-04-20 10:30, 2024年4月20日 下午2点05分, 20240420103000. Without a time it is midnight. A
 * time zone is cut off, and the change says so. The value is ISO 8601, without seconds
 * where there are none.
 */
public final class DateTimeText extends Cleaned {

	@Override
	Outcome read(String text) {
		if (DateReading.beginsWithIsoDate(text)) {
			if (text.length() == 10) {
				return Outcome.of(text + "T00:00");
			}
			if (TimeReading.isIsoTime(text, 10)) {
				return Outcome.of((text.endsWith(":00") && text.length() == 19) ? text.substring(0, 16) : text);
			}
		}
		DateReading reading = DateReading.of(text);
		if (reading.date() == null || reading.time() == null) {
			return Outcome.error(reading.problem("standardise.dateTime.unknown", text));
		}
		String value = LocalDateTime.of(reading.date(), reading.time()).toString();
		return Outcome.of(value, change(reading, text, value));
	}

	private static @Nullable Problem change(DateReading reading, String text, String value) {
		if (reading.serial()) {
			return Problem.of("standardise.date.serial", text, value);
		}
		return reading.zoned() ? Problem.of("standardise.dateTime.zone", text, value) : null;
	}

}
