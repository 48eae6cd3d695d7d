package org.kedang.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone, or its last digits, as somebody typed it or copied it from a call.
 *
 * @param digits all of them, without the country's code
 */
record TypedPhone(String digits) {

	private static final Pattern SEPARATORS = Pattern.compile("[ ()-]");

	private static final Pattern COUNTRY = Pattern.compile("^(?:[+]|00)86|^86(?=1[3-9]\\d{9}$)");

	/** With the code 010 or one from 020 to 029; all others have four digits. */
	private static final Pattern SHORT_AREA = Pattern.compile("0(10|2\\d)\\d{7,8}");

	private static final Pattern LONG_AREA = Pattern.compile("0[3-9]\\d{9,10}");

	/** Empty where something else than a phone was typed. */
	static Optional<TypedPhone> of(String typed) {
		String text = SEPARATORS.matcher(typed).replaceAll("");
		String digits = COUNTRY.matcher(text).replaceFirst("");
		boolean shortened = digits.length() < text.length() && !digits.startsWith("1") && !digits.startsWith("0");
		return digits.matches("\\d+") ? Optional.of(new TypedPhone(shortened ? "0" + digits : digits))
				: Optional.empty();
	}

	/**
	 * As a landline is stored: with a dash behind the code of its area, where that was
	 * typed.
	 */
	String landline() {
		int area = SHORT_AREA.matcher(this.digits).matches() ? 3 : (LONG_AREA.matcher(this.digits).matches() ? 4 : 0);
		return (area > 0) ? this.digits.substring(0, area) + "-" + this.digits.substring(area) : this.digits;
	}

}
