package org.kedang.web.imports;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.RowState;

/**
 * Which rows of a checked import are looked at.
 *
 * @param part number of the part; null for the first one
 * @param list the state in small letters; null for the one most worth looking at
 * @param after row after which the page begins
 */
record RowsChoice(@Nullable Integer part, @Nullable String list, @Nullable Integer after) {

	static final RowsChoice NONE = new RowsChoice(null, null, null);

	@Nullable RowState state() {
		for (RowState state : RowState.values()) {
			if (state.name().toLowerCase(Locale.ROOT).equals(this.list)) {
				return state;
			}
		}
		return null;
	}

	int from() {
		return (this.after != null) ? Math.max(0, this.after) : 0;
	}

}
