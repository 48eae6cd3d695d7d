package org.kedang.ingest.store;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;

/**
 * A staged row beside what is stored of the record it means.
 *
 * @param row its number in the sheet
 * @param customerNumber number of the customer it is about, as stored, else as written;
 * null where it has none yet
 * @param customerName the customer's name, as stored, else as written
 * @param known whether that customer is stored
 * @param values what it says, in the order of the columns
 * @param told what was written where it became something else, by place of the column
 */
public record StagedRow(int row, @Nullable String customerNumber, @Nullable String customerName, boolean known,
		List<Value> values, Map<Integer, String> told) {

	/**
	 * What a row says of a field, as canonical texts.
	 *
	 * @param staged what it says; null for nothing
	 * @param stored what is stored; null for nothing
	 * @param changed whether storing would change it
	 * @param derived whether the value follows from other cells
	 */
	public record Value(Field field, @Nullable String staged, @Nullable String stored, boolean changed,
			boolean derived) {
	}

}
