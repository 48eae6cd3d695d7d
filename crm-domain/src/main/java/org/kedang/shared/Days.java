package org.kedang.shared;

import java.time.LocalDate;

/**
 * The days the product knows: those of years with four digits.
 */
public final class Days {

	/**
	 * Whether this is one of them. +999999999-01-01 is a day to Java, but not to
	 * PostgreSQL.
	 */
	public static boolean isKnown(LocalDate day) {
		return day.getYear() >= 1 && day.getYear() <= 9999;
	}

	private Days() {
	}

}
