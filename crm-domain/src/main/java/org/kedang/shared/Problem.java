package org.kedang.shared;

import java.util.List;

/**
 * What is wrong with a value, or what was done to it, as a message code with its
 * arguments. The modules below the web write no sentences: the web finds the text under
 * the code in the reader's language.
 *
 * @param code key into the message files, for example {@code standardise.mobile.digits}
 * @param args what the text's placeholders stand for, in order
 */
public record Problem(String code, List<Object> args) {

	public Problem {
		args = List.copyOf(args);
	}

	public static Problem of(String code, Object... args) {
		return new Problem(code, List.of(args));
	}

}
