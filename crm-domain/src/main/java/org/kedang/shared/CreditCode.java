package org.kedang.shared;

import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code, GB 32100-2015: one character of registering authority,
 * one of kind of organisation, six digits of region, nine characters of organisation code
 * and a check character. Codes with a wrong check character have been given out, so it is
 * no condition: ask {@link #checks()}.
 *
 * @param value eighteen characters of 0 to 9 and A to Z without I, O, S, V and Z
 */
public record CreditCode(String value) {

	private static final int LENGTH = 18;

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	/**
	 * Refuses what has not the shape of a credit code.
	 * @throws IllegalArgumentException with the problem's code
	 */
	public CreditCode {
		Problem problem = check(value);
		if (problem != null) {
			throw new IllegalArgumentException(problem.code());
		}
	}

	/**
	 * What is wrong with a text's shape as a credit code, {@code null} when nothing is.
	 */
	public static @Nullable Problem check(String text) {
		if (text.length() != LENGTH) {
			return Problem.of("standardise.credit.length", text.length());
		}
		for (int i = 0; i < LENGTH; i++) {
			if (ALPHABET.indexOf(text.charAt(i)) < 0) {
				return Problem.of("standardise.credit.character", text.charAt(i), i + 1);
			}
		}
		return Digits.only(text, 2, 8) ? null : Problem.of("standardise.credit.region", text.substring(2, 8));
	}

	/**
	 * Whether fifteen digits are a registration number of the time before credit codes,
	 * whose check digit is ISO 7064 MOD 11,10.
	 */
	public static boolean isRegistrationNumber(String text) {
		if (text.length() != 15 || !Digits.only(text)) {
			return false;
		}
		int product = 10;
		for (int i = 0; i < 14; i++) {
			int sum = (product + text.charAt(i) - '0') % 10;
			product = ((sum == 0) ? 10 : sum) * 2 % 11;
		}
		return (product + text.charAt(14) - '0') % 10 == 1;
	}

	/**
	 * Whether the check character is the one the others demand: 31 minus the weighted sum
	 * modulo 31, weights 3^i.
	 */
	public boolean checks() {
		int sum = 0;
		int weight = 1;
		for (int i = 0; i < LENGTH - 1; i++) {
			sum += ALPHABET.indexOf(this.value.charAt(i)) * weight;
			weight = weight * 3 % 31;
		}
		return ALPHABET.charAt((31 - sum % 31) % 31) == this.value.charAt(LENGTH - 1);
	}

	/** Six digits of GB/T 2260 of the authority that registered the organisation. */
	public String regionCode() {
		return this.value.substring(2, 8);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
