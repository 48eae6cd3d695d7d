package org.kedang.web.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.RowDouble;
import org.kedang.ingest.SeveralCustomers;

/**
 * A row of the sheet as the preview shows it to its reader.
 *
 * @param number of the customer it is about; null where it has none yet
 * @param known whether the customer is stored
 * @param problems what concerns the whole row
 * @param meant whom it may mean where it fits several
 * @param corrected whether somebody corrected it
 * @param alike whom it may be, though nothing identifies it
 */
record RowView(int row, @Nullable String number, @Nullable String name, boolean known, List<Cell> cells,
		List<String> problems, SeveralCustomers.Meant meant, boolean corrected, List<RowDouble> alike) {

	/** The same row, and whom it may be. */
	RowView with(List<RowDouble> doubles) {
		return new RowView(this.row, this.number, this.name, this.known, this.cells, this.problems, this.meant,
				this.corrected, doubles);
	}

	/**
	 * A cell, its values masked for the reader.
	 *
	 * @param before what is stored; null where that does not change
	 * @param after what the row says; null for nothing
	 * @param written what is written, where that is something else
	 * @param changed whether what is stored changes
	 * @param derived whether it follows from other cells
	 * @param problems what is wrong with it
	 * @param reasons why it says something else than what is written
	 */
	record Cell(String key, String label, @Nullable String before, @Nullable String after, @Nullable String written,
			boolean changed, boolean derived, List<String> problems, List<String> reasons) {

		public boolean wrong() {
			return !this.problems.isEmpty();
		}

	}

}
