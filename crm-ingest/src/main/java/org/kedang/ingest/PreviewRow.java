package org.kedang.ingest;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.shared.Problem;

/**
 * A row of the sheet as the preview tells of it. Values are as they are; who shows them
 * masks them.
 *
 * @param row its number in the sheet
 * @param customerNumber number of the customer it is about; null where it has none yet
 * @param customerName null where nobody knows
 * @param known whether that customer is stored
 * @param cells the mapped columns in order, then what follows from them
 * @param problems what concerns the row as a whole
 * @param corrected whether somebody corrected it
 */
public record PreviewRow(int row, @Nullable String customerNumber, @Nullable String customerName, boolean known,
		List<Cell> cells, List<Problem> problems, boolean corrected) {

	/**
	 * A cell.
	 *
	 * @param header header of its column; empty for what follows from other cells
	 * @param before canonical text of what is stored; null for nothing
	 * @param after canonical text of what the row says; null for nothing, and where it
	 * could not be read
	 * @param written what is written in the cell, where that differs from what it says;
	 * null otherwise and for secrets
	 * @param changed whether storing would change what is known
	 * @param derived whether it follows from other cells
	 * @param problems what is wrong with it
	 * @param reasons what was done to it
	 */
	public record Cell(Field field, String header, @Nullable String before, @Nullable String after,
			@Nullable String written, boolean changed, boolean derived, List<Problem> problems, List<Problem> reasons) {

		/** Whether it holds anything. */
		public boolean isFilled() {
			return this.after != null || this.written != null;
		}

	}

	/** Whether any cell has been changed on its way, or is wrong. */
	public List<Cell> told() {
		return this.cells.stream()
			.filter((cell) -> cell.changed() || cell.derived() || cell.written() != null || !cell.problems().isEmpty())
			.toList();
	}

}
