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

	/** Points that are still to be won; 0 where nothing is known of it. */
	public double toWin() {
		return (this.best != null && this.part != null) ? this.best - this.part : 0;
	}

}
