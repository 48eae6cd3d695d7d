package org.kedang.ingest.match;

import org.jspecify.annotations.Nullable;

/**
 * How rare each value of a column is: -log2 of the share of records that have it.
 */
final class Rarity {

	private Rarity() {
	}

	/**
	 * By value number.
	 * @param frequencies counts of a larger whole, {@code null} if the column is all
	 * there is
	 */
	static float[] of(TableColumn<?> column, String name, @Nullable TermFrequencies frequencies) {
		float[] rarity = new float[column.size()];
		double records = Math.max(2, (frequencies != null) ? frequencies.records() : column.known());
		for (int id = 0; id < rarity.length; id++) {
			int count = (frequencies != null) ? frequencies.count(name, column.term(id)) : column.count(id);
			rarity[id] = (float) Bits.log2(records / Math.max(1, count));
		}
		return rarity;
	}

}
