package org.kedang.ingest.standardise;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

/**
 * What became of a raw text: a value, or a problem, or neither when there was nothing.
 *
 * @param value canonical text that PostgreSQL can cast: ISO date or date and time, plain
 * decimal, true or false, region code, option key, or simply text; {@code null} for a
 * blank and for an error
 * @param problem why there is no value
 * @param change what was changed and why, or what deserves a second look though it was
 * accepted; {@code null} when only spaces, widths or separators were put in order
 */
public record Outcome(@Nullable String value, @Nullable Problem problem, @Nullable Problem change) {

	private static final Outcome BLANK = new Outcome(null, null, null);

	/** Nothing stood there. */
	public static Outcome blank() {
		return BLANK;
	}

	/** A value as it was written, but for spaces, widths and separators. */
	public static Outcome of(String value) {
		return new Outcome(value, null, null);
	}

	/** A value that is not simply what was written. */
	public static Outcome of(String value, @Nullable Problem change) {
		return new Outcome(value, null, change);
	}

	public static Outcome error(Problem problem) {
		return new Outcome(null, problem, null);
	}

	public static Outcome error(String code, Object... args) {
		return error(Problem.of(code, args));
	}

	public boolean isError() {
		return this.problem != null;
	}

	public boolean isBlank() {
		return this.value == null && this.problem == null;
	}

}
