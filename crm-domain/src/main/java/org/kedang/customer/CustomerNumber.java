package org.kedang.customer;

import java.util.regex.Pattern;

/**
 * What may be a customer's number: it stands in addresses, so that it has none of their
 * signs and is none of their words.
 */
public final class CustomerNumber {

	/** Letters and digits at the most. */
	public static final int LONGEST = 40;

	private static final Pattern SHAPE = Pattern.compile("(?!(?:\\.{1,2}|new|export)$)[^/\\\\;%?#\\s\\p{Cntrl}]+");

	private CustomerNumber() {
	}

	/** Whether an archive of this number can be opened. */
	public static boolean fits(String number) {
		return number.length() <= LONGEST && SHAPE.matcher(number).matches();
	}

}
