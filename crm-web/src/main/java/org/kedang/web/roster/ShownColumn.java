package org.kedang.web.roster;

import org.jspecify.annotations.Nullable;
import org.kedang.customer.RosterColumn;

/**
 * A column of a roster as it is shown.
 *
 * @param key its name in addresses
 * @param sort what sorts by it; null where nothing does
 * @param column the field it shows; null for what every row has
 * @param place where its values stand in a row's further values
 */
record ShownColumn(String key, String label, @Nullable String sort, @Nullable RosterColumn column, int place) {

	/** Whether it shows figures of a field. */
	public boolean isNumber() {
		return this.column != null && this.column.field().type().isNumber();
	}

}
