package org.kedang.shared;

import org.jspecify.annotations.Nullable;

/**
 * A mobile number of mainland China: eleven digits, the first 1, the second 3 to 9, no
 * prefix 154, which no operator has been given.
 *
 * @param value the eleven digits
 */
public record Mobile(String value) {

	private static final int LENGTH = 11;

	/**
	 * Refuses what is no mobile number.
	 * @throws IllegalArgumentException with the problem's code
	 */
	public Mobile {
		Problem problem = check(value);
		if (problem != null) {
			throw new IllegalArgumentException(problem.code());
		}
	}

	/** What is wrong with a text as a mobile number, {@code null} when nothing is. */
	public static @Nullable Problem check(String text) {
		if (text.length() != LENGTH || !Digits.only(text)) {
			return Problem.of("standardise.mobile.digits", text.length());
		}
		if (text.charAt(0) != '1' || text.charAt(1) < '3') {
			return Problem.of("standardise.mobile.prefix", text.substring(0, 2));
		}
		return text.startsWith("154") ? Problem.of("standardise.mobile.unallocated", "154") : null;
	}

	/**
	 * Whether the prefix belongs to machines (data cards, meters), so that nobody
	 * answers.
	 */
	public boolean isMachine() {
		return switch (this.value.substring(0, 3)) {
			case "140", "141", "142", "143", "144", "146", "148" -> true;
			default -> false;
		};
	}

	/** For eyes that may not see it whole: 138****5678. */
	public String masked() {
		return this.value.substring(0, 3) + "****" + this.value.substring(7);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
