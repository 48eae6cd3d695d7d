package org.kedang.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.LunarYear;
import com.nlf.calendar.Solar;
import com.nlf.calendar.util.LunarUtil;

/**
 * A day of the Chinese calendar without its year.
 *
 * @param month 1 to 12; of a leap month the month it repeats, as birthdays in it are kept
 * in the month itself
 * @param day 1 to 30
 */
public record LunarDay(int month, int day) {

	public static LunarDay of(LocalDate date) {
		Lunar lunar = lunar(date);
		return new LunarDay(Math.abs(lunar.getMonth()), lunar.getDay());
	}

	/** As it is said in Chinese, such as 四月初五. */
	public String chinese() {
		return LunarUtil.MONTH[this.month] + "月" + LunarUtil.DAY[this.day];
	}

	/**
	 * All days of the common calendar on which somebody was born who keeps this day: at
	 * most two a year, where the month is repeated. The last day of a month of 29 days is
	 * also kept by those born on a 30th.
	 * @param first the first year of the common calendar
	 * @param last the last one
	 */
	static List<LocalDate> births(LocalDate kept, int first, int last) {
		LunarDay day = of(kept);
		boolean ends = of(kept.plusDays(1)).day == 1;
		List<LocalDate> births = new ArrayList<>();
		for (int year = first - 1; year <= last; year++) {
			LunarYear.fromYear(year).getMonthsInYear().forEach((month) -> {
				if (Math.abs(month.getMonth()) == day.month) {
					for (int born = day.day; born <= (ends ? month.getDayCount() : day.day); born++) {
						if (born <= month.getDayCount()) {
							births.add(solar(Lunar.fromYmd(month.getYear(), month.getMonth(), born).getSolar()));
						}
					}
				}
			});
		}
		// a year of the Chinese calendar ends in the next one of the common calendar
		births.removeIf((birth) -> birth.getYear() < first || birth.getYear() > last);
		return births;
	}

	private static Lunar lunar(LocalDate date) {
		return Solar.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth()).getLunar();
	}

	private static LocalDate solar(Solar solar) {
		return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
	}

}
