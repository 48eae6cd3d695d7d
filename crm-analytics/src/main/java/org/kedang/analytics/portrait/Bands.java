package org.kedang.analytics.portrait;

import java.time.LocalDate;
import java.time.Period;

import org.jspecify.annotations.Nullable;

/**
 * Days of a life or of dealings in bands, each named by where it begins.
 */
public final class Bands {

	private static final int[] AGES = { 0, 18, 25, 35, 45, 55, 65 };

	private static final int[] YEARS = { 0, 1, 3, 5, 10 };

	private static final int[] DAYS = { 0, 31, 91, 181, 366 };

	private Bands() {
	}

	/**
	 * The age band: under 18, 18, 25, 35, 45, 55, 65 and older.
	 * @return where it begins, in years; null for a birth after the day or an age above
	 * 120, which are slips
	 */
	public static @Nullable Integer age(LocalDate born, LocalDate day) {
		if (born.isAfter(day)) {
			return null;
		}
		int age = Period.between(born, day).getYears();
		return (age > 120) ? null : band(AGES, age);
	}

	/**
	 * Since when somebody is known: less than a year, 1, 3, 5, 10 and more.
	 * @return where the band begins, in years; null for a day to come
	 */
	public static @Nullable Integer tenure(LocalDate since, LocalDate day) {
		return since.isAfter(day) ? null : band(YEARS, Period.between(since, day).getYears());
	}

	/**
	 * How long ago the last purchase was: up to 30 days, 90, 180, 365 and longer.
	 * @return the band's first day ago: 0, 31, 91, 181 or 366
	 */
	public static int silence(int days) {
		return band(DAYS, Math.max(0, days));
	}

	private static int band(int[] starts, int value) {
		int band = starts[0];
		for (int start : starts) {
			band = (value >= start) ? start : band;
		}
		return band;
	}

}
