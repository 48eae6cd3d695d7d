package org.kedang.customer;

import java.util.Set;

/**
 * What may be a customer's number: it stands in addresses, so that it has none of their
 * signs and is none of their words.
 */
public final class CustomerNumber {

	/** Letters and digits at the most. */
	public static final int LONGEST = 40;

	private static final Set<String> WORDS = Set.of(".", "..", "new", "export");

	private static final String SIGNS = "/\\;%?#";

	private static final char DELETE = 0x7F;

	private CustomerNumber() {
	}

	/** Whether an archive of this number can be opened. */
	public static boolean fits(String number) {
		return !number.isEmpty() && number.length() <= LONGEST && !WORDS.contains(number)
				&& number.chars().noneMatch(CustomerNumber::isForbidden);
	}

	private static boolean isForbidden(int letter) {
		return letter <= ' ' || letter == DELETE || SIGNS.indexOf(letter) >= 0;
	}

}
