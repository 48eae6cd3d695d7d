package org.kedang.web.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shares as they are typed, by the names of their inputs, and which of them cannot be.
 * What is left as it was shown, rounded, keeps its exact value.
 */
final class TypedShares {

	private static final MathContext SHOWN = new MathContext(4);

	private static final int LONGEST = 24;

	private final Map<String, String> typed;

	private final Set<String> wrong = new TreeSet<>();

	/**
	 * Shares.
	 * @param typed by name of the input; what is not there is as it was
	 */
	TypedShares(Map<String, String> typed) {
		this.typed = typed;
	}

	/** What stands in an input. */
	String text(String name, String old) {
		return this.typed.getOrDefault(name, old).strip();
	}

	/** A share above 0, at most 1; the old one where what was typed is none. */
	double share(String name, double old) {
		String text = text(name, shown(old));
		if (text.equals(shown(old))) {
			return old;
		}
		try {
			double share = (text.length() <= LONGEST) ? new BigDecimal(text).doubleValue() : 0;
			if (share > 0 && share <= 1) {
				return share;
			}
		}
		catch (NumberFormatException ex) {
			// said below
		}
		refuse(name);
		return old;
	}

	private static String shown(double share) {
		return BigDecimal.valueOf(share).round(SHOWN).stripTrailingZeros().toPlainString();
	}

	void refuse(String name) {
		this.wrong.add(name);
	}

	Input input(String name, double old) {
		return new Input(name, text(name, shown(old)), isWrong(name));
	}

	boolean isWrong(String name) {
		return this.wrong.contains(name);
	}

	int wrongs() {
		return this.wrong.size();
	}

	/** An input with what stands in it. */
	record Input(String name, String text, boolean wrong) {
	}

}
