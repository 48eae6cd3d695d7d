package org.kedang.analytics.sales;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months that are counted one by one, at most the latest twenty years.
 *
 * @param first the first month
 * @param last the last month, that of the day everything is as of
 */
public record Calendar(YearMonth first, YearMonth last) {

	private static final int MOST_YEARS = 20;

	private static final int MONTHS_A_YEAR = 12;

	private static final int MONTHS_A_QUARTER = 3;

	/**
	 * Whole years, from the one with the earliest day or the twentieth, up to the day.
	 */
	public static Calendar of(LocalDate earliest, LocalDate asOf) {
		int year = Math.max(asOf.getYear() - MOST_YEARS + 1, Math.min(earliest.getYear(), asOf.getYear()));
		return new Calendar(YearMonth.of(year, 1), YearMonth.from(asOf));
	}

	/** The first day that counts. */
	public LocalDate since() {
		return this.first.atDay(1);
	}

	/** The month's number from 0; outside where the day is. */
	public int month(LocalDate day) {
		return (day.getYear() - this.first.getYear()) * MONTHS_A_YEAR + day.getMonthValue() - 1;
	}

	int size(Dimension time) {
		int months = (int) this.first.until(this.last, ChronoUnit.MONTHS) + 1;
		return index(time, months - 1) + 1;
	}

	static int index(Dimension time, int month) {
		return switch (time) {
			case MONTH -> month;
			case QUARTER -> month / MONTHS_A_QUARTER;
			case YEAR -> month / MONTHS_A_YEAR;
			default -> throw new IllegalArgumentException(time + " is no time");
		};
	}

	String key(Dimension time, int index) {
		int year = this.first.getYear();
		return switch (time) {
			case MONTH -> this.first.plusMonths(index).toString();
			case QUARTER -> "%d-Q%d".formatted(year + index / 4, index % 4 + 1);
			case YEAR -> Integer.toString(year + index);
			default -> throw new IllegalArgumentException(time + " is no time");
		};
	}

	/** The year of that number; 0 of none. */
	int year(int number) {
		return (number == 0) ? 0 : this.first.getYear() + number - 1;
	}

}
