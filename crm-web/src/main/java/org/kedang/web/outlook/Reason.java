package org.kedang.web.outlook;

import org.jspecify.annotations.Nullable;

/**
 * One figure behind a grade.
 *
 * @param key its message code ends with this
 * @param value the figure as it is shown; a dash where it is not known
 * @param part what it brought: points, or log-odds of being lost
 * @param best the most points it could have brought; null where it is no points table
 */
public record Reason(String key, String value, @Nullable Double part, @Nullable Double best) {

	/** Half of the last decimal that is shown of a log-odds. */
	private static final double SHOWN = 0.005;

	/** What it does to a risk: raises it, lowers it, or neither as far as is shown. */
	public String way() {
		if (this.part == null || Math.abs(this.part) < SHOWN) {
			return "neither";
		}
		return (this.part > 0) ? "raises" : "lowers";
	}

	/** Points that are still to be won; 0 where nothing is known of it. */
	public double toWin() {
		return (this.best != null && this.part != null) ? this.best - this.part : 0;
	}

}
