package org.kedang.web.field;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month, quarter or year, as 2024-05, 2024-Q2 and 2024, all days before one, as
 * before-2024, or ever.
 *
 * @param from its first day
 * @param to its last day
 */
public record Period(LocalDate from, LocalDate to) {

	/** All days. */
	public static final String EVER = "ever";

	/** What the name of a period begins with that ends where another one begins. */
	public static final String BEFORE = "before-";

	private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

	/** What the name of a period may be. */
	public static final String NAMES = "2024-05|2024-Q2|2024|before-2024|ever";

	/**
	 * The period of that name.
	 * @throws RuntimeException if it is none
	 */
	public static Period of(String text) {
		if (text.equals(EVER)) {
			return new Period(BEGINNING, LocalDate.of(9999, 12, 31));
		}
		if (text.startsWith(BEFORE)) {
			return new Period(BEGINNING, months(text.substring(BEFORE.length())).from().minusDays(1));
		}
		return months(text);
	}

	private static Period months(String text) {
		if (text.matches("\\d{4}")) {
			return months(YearMonth.of(Integer.parseInt(text), 1), 12);
		}
		if (text.matches("\\d{4}-Q[1-4]")) {
			return months(YearMonth.of(Integer.parseInt(text.substring(0, 4)), (text.charAt(6) - '1') * 3 + 1), 3);
		}
		if (text.matches("\\d{4}-\\d{2}")) {
			return months(YearMonth.parse(text), 1);
		}
		throw new IllegalArgumentException("No period");
	}

	private static Period months(YearMonth first, int count) {
		return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
	}

}
