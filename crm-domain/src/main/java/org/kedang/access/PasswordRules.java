package org.kedang.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.kedang.shared.Problem;

/**
 * Which passwords are taken: long ones, of any letters, that are not the first a stranger
 * would try.
 */
public final class PasswordRules {

	/** The fewest characters. */
	public static final int SHORTEST = 10;

	/** The most bytes in UTF-8: bcrypt would ignore the rest. */
	public static final int LONGEST = 72;

	private static final Set<String> COMMON = Set.of("password", "passw0rd", "1234567890", "12345678910", "0123456789",
			"qwertyuiop", "1q2w3e4r5t", "administrator", "admin12345", "admin123456", "a123456789", "woaini1314",
			"iloveyou", "kedang");

	private PasswordRules() {
	}

	/**
	 * What is wrong with a password; empty where it is good.
	 */
	public static Optional<Problem> problem(String password, String username) {
		String lower = password.toLowerCase(Locale.ROOT);
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of(Problem.of("password.short", SHORTEST));
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			return Optional.of(Problem.of("password.long", LONGEST));
		}
		if (lower.contains(username.toLowerCase(Locale.ROOT)) && lower.length() < username.length() + SHORTEST) {
			return Optional.of(Problem.of("password.name"));
		}
		boolean common = COMMON.contains(lower) || COMMON.stream().anyMatch((word) -> isPadded(lower, word))
				|| lower.chars().distinct().count() < 4;
		return common ? Optional.of(Problem.of("password.common")) : Optional.empty();
	}

	/** A common word with but a few digits around it. */
	private static boolean isPadded(String password, String word) {
		return password.replaceAll("^[\\d\\W_]+|[\\d\\W_]+$", "").equals(word);
	}

}
