package org.kedang.shared;

/**
 * Questions about the digits 0 to 9; other scripts' digits are none.
 */
public final class Digits {

	private Digits() {
	}

	public static boolean is(char letter) {
		return letter >= '0' && letter <= '9';
	}

	/** Whether a text consists of digits and of at least one. */
	public static boolean only(String text) {
		return !text.isEmpty() && only(text, 0, text.length());
	}

	/** Whether all characters from one position to before another are digits. */
	public static boolean only(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (!is(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

}
