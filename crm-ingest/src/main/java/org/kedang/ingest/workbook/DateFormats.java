package org.kedang.ingest.workbook;

/**
 * Tells from a number format whether a number is shown as a date or a time of day.
 */
final class DateFormats {

	private DateFormats() {
	}

	/** Formats that have a number instead of a code, including the East Asian ones. */
	static boolean isDate(int id) {
		return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id == 45 || id == 47 || id >= 50 && id <= 58;
	}

	/**
	 * A code is a date's if its first section has a letter of year, month, day, hour or
	 * second outside of quotes and brackets. Elapsed times ({@code [h]:mm}) are amounts
	 * of hours, not dates.
	 */
	static boolean isDate(String code) {
		boolean date = false;
		for (int i = 0; i < code.length(); i++) {
			switch (code.charAt(i)) {
				case '\\', '_', '*' -> i++;
				case '"' -> i = end(code, '"', i);
				case '[' -> {
					int end = end(code, ']', i);
					if (isElapsed(code, i + 1, end)) {
						return false;
					}
					i = end;
				}
				case ';' -> {
					return date;
				}
				case 'y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S' -> date = true;
				default -> {
				}
			}
		}
		return date;
	}

	private static int end(String code, char close, int open) {
		int end = code.indexOf(close, open + 1);
		return (end < 0) ? code.length() : end;
	}

	private static boolean isElapsed(String code, int from, int to) {
		return from < to && code.substring(from, to).matches("(?i)h+|m+|s+");
	}

}
