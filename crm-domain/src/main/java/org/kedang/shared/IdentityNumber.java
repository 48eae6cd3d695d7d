package org.kedang.shared;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A resident identity number of the People's Republic of China, GB 11643-1999: six digits
 * of region, eight of birth date, three of sequence (odd for men) and a check character,
 * ISO 7064 MOD 11-2. The county is not looked up here, since counties come and go; the
 * province must exist.
 *
 * @param value eighteen characters, the last perhaps X
 */
public record IdentityNumber(String value) {

	private static final int LENGTH = 18;

	private static final String CHECK = "10X98765432";

	/** 83 is for residents from Taiwan, whose region itself is 71. */
	private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
			"33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62",
			"63", "64", "65", "71", "81", "82", "83");

	/**
	 * Refuses what is no identity number.
	 * @throws IllegalArgumentException with the problem's code; the number itself is kept
	 * out of the message
	 */
	public IdentityNumber {
		Problem problem = check(value);
		if (problem != null) {
			throw new IllegalArgumentException(problem.code());
		}
	}

	/** What is wrong with a text as an identity number, {@code null} when nothing is. */
	public static @Nullable Problem check(String text) {
		if (text.length() != LENGTH) {
			return Problem.of("standardise.identity.length", text.length());
		}
		char last = text.charAt(LENGTH - 1);
		if (!Digits.only(text, 0, LENGTH - 1) || !(Digits.is(last) || last == 'X')) {
			return Problem.of("standardise.identity.characters");
		}
		if (!PROVINCES.contains(text.substring(0, 2))) {
			return Problem.of("standardise.identity.region", text.substring(0, 6));
		}
		if (birthDate(text) == null) {
			return Problem.of("standardise.identity.date", text.substring(6, 14));
		}
		char expected = checkCharacter(text);
		return (last == expected) ? null : Problem.of("standardise.identity.check", last);
	}

	/**
	 * The eighteen characters of a number of the first generation: 19 before the year,
	 * the check character at the end.
	 * @param fifteen fifteen digits
	 */
	public static String ofFirstGeneration(String fifteen) {
		String body = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
		return body + checkCharacter(body);
	}

	/**
	 * ISO 7064 MOD 11-2 over the first seventeen digits: weights 2^17 to 2^1 modulo 11.
	 */
	static char checkCharacter(String text) {
		int sum = 0;
		for (int i = 0; i < LENGTH - 1; i++) {
			sum = (sum + text.charAt(i) - '0') * 2 % 11;
		}
		return CHECK.charAt(sum % 11);
	}

	private static @Nullable LocalDate birthDate(String text) {
		int year = Integer.parseInt(text, 6, 10, 10);
		int month = Integer.parseInt(text, 10, 12, 10);
		int day = Integer.parseInt(text, 12, 14, 10);
		if (year < 1800 || month < 1 || month > 12 || day < 1) {
			return null;
		}
		LocalDate first = LocalDate.of(year, month, 1);
		return (day <= first.lengthOfMonth()) ? first.withDayOfMonth(day) : null;
	}

	/**
	 * Six digits of GB/T 2260 as they were when the number was given; perhaps abolished
	 * since.
	 */
	public String regionCode() {
		return this.value.substring(0, 6);
	}

	public LocalDate birthDate() {
		LocalDate date = birthDate(this.value);
		if (date == null) {
			throw new IllegalStateException("standardise.identity.date");
		}
		return date;
	}

	/** {@code M} or {@code F}, as the archive's option has it. */
	public String gender() {
		return ((this.value.charAt(16) - '0') % 2 == 1) ? "M" : "F";
	}

	/** For eyes that may not see it whole: 110105********002X. */
	public String masked() {
		return this.value.substring(0, 6) + "********" + this.value.substring(14);
	}

	/** Masked, so that a number never reaches a log by accident. */
	@Override
	public String toString() {
		return masked();
	}

}
