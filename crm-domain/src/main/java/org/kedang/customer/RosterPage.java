package org.kedang.customer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a roster.
 *
 * @param rows the customers
 * @param next the cursor to ask for what comes after this page; null on the last one
 * @param previous the cursor to ask for what comes before this page; null on the first
 * one
 * @param scoredBy the scoring run that classes and grades are of; null before the first
 */
public record RosterPage(List<RosterRow> rows, @Nullable String next, @Nullable String previous,
		@Nullable Long scoredBy) {

	public RosterPage {
		rows = List.copyOf(rows);
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

}
