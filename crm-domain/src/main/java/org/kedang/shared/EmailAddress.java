package org.kedang.shared;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as people have them: no comments, no quoted names; the domain in
 * lower case and perhaps in Chinese letters.
 *
 * @param value name@domain
 */
public record EmailAddress(String value) {

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}");

	private static final Pattern DOMAIN = Pattern
		.compile("([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+(\\p{L}{2,63}|xn--[a-z0-9-]{1,59})");

	/**
	 * Refuses what is no address.
	 * @throws IllegalArgumentException with the problem's code
	 */
	public EmailAddress {
		Problem problem = check(value);
		if (problem != null) {
			throw new IllegalArgumentException(problem.code());
		}
	}

	/** What is wrong with a text as an address, {@code null} when nothing is. */
	public static @Nullable Problem check(String text) {
		int at = text.indexOf('@');
		if (at < 0) {
			return Problem.of("standardise.email.at");
		}
		String name = text.substring(0, at);
		String domain = text.substring(at + 1);
		boolean dots = name.startsWith(".") || name.endsWith(".") || name.contains("..");
		if (dots || !NAME.matcher(name).matches()) {
			return Problem.of("standardise.email.name", name);
		}
		boolean right = text.length() <= 254 && DOMAIN.matcher(domain).matches();
		return right ? null : Problem.of("standardise.email.domain", domain);
	}

	/** What stands after the @. */
	public String domain() {
		return this.value.substring(this.value.indexOf('@') + 1);
	}

	/** For eyes that may not see it whole: w***@example.com. */
	public String masked() {
		return this.value.charAt(0) + "***" + this.value.substring(this.value.indexOf('@'));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
