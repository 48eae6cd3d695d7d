package org.kedang.web.customer;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month, quarter or year, as 2024-05, 2024-Q2 and 2024, all days before one, as
 * before-2024, or ever.
 *
 * @param from its first day
 * @param to its last day
 */
record Period(LocalDate from, LocalDate to) {

	/** All days. */
	static final String EVER = "ever";

	/** What the name of a period begins with that ends where another one begins. */
	static final String BEFORE = "before-";

	private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

	/**
	 * The period of that name.
	 * @throws RuntimeException if it is none
	 */
	static Period of(String text) {
		if (text.equals(EVER)) {
			return new Period(BEGINNING, LocalDate.of(9999, 12, 31));
		}
		if (text.startsWith(BEFORE)) {
			return new Period(BEGINNING, of(text.substring(BEFORE.length())).from().minusDays(1));
		}
		if (text.matches("\\d{4}")) {
			return months(YearMonth.of(Integer.parseInt(text), 1), 12);
		}
		if (text.matches("\\d{4}-Q[1-4]")) {
			return months(YearMonth.of(Integer.parseInt(text.substring(0, 4)), (text.charAt(6) - '1') * 3 + 1), 3);
		}
		return months(YearMonth.parse(text), 1);
	}

	private static Period months(YearMonth first, int count) {
		return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
	}

}
