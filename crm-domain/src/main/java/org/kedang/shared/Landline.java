package org.kedang.shared;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A fixed line of mainland China. Whether the area code exists is for {@code Regions} to
 * say.
 *
 * @param areaCode area code with its zero: 010, 025, 0512
 * @param number seven or eight digits
 * @param extension one to six digits, {@code null} without one
 */
public record Landline(String areaCode, String number, @Nullable String extension) {

	private static final Pattern AREA_CODE = Pattern.compile("0(10|2\\d|[3-9]\\d\\d)");

	private static final Pattern NUMBER = Pattern.compile("[2-8]\\d{6,7}");

	private static final Pattern EXTENSION = Pattern.compile("\\d{1,6}");

	/**
	 * Refuses what is no fixed line.
	 * @throws IllegalArgumentException if a part has not the digits it needs
	 */
	public Landline {
		boolean right = AREA_CODE.matcher(areaCode).matches() && NUMBER.matcher(number).matches()
				&& (extension == null || EXTENSION.matcher(extension).matches());
		if (!right) {
			throw new IllegalArgumentException("standardise.phone.landline");
		}
	}

	/**
	 * The fixed line that stands in a text such as 010-62345678-123, {@code null} where
	 * there is none.
	 */
	public static @Nullable Landline parse(String text) {
		String[] parts = text.split("-", -1);
		boolean right = parts.length >= 2 && parts.length <= 3 && AREA_CODE.matcher(parts[0]).matches()
				&& NUMBER.matcher(parts[1]).matches() && (parts.length == 2 || EXTENSION.matcher(parts[2]).matches());
		return right ? new Landline(parts[0], parts[1], (parts.length == 3) ? parts[2] : null) : null;
	}

	@Override
	public String toString() {
		String line = this.areaCode + "-" + this.number;
		return (this.extension != null) ? line + "-" + this.extension : line;
	}

}
