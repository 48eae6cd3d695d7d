package org.kedang.ingest.workbook;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written beside a row of a workbook that is handed back.
 *
 * @param row number of the row, from 1
 * @param failed whether the row could not be stored
 * @param result what became of it, in a word
 * @param reason why, or empty
 */
public record RowNote(int row, boolean failed, String result, String reason, List<CellNote> cells) {

	public RowNote {
		cells = List.copyOf(cells);
	}

	/**
	 * What is to be said about a cell.
	 *
	 * @param column from 0
	 * @param failed whether it is wrong, not only doubtful
	 * @param value what the cell is to say instead; null where it says what it said
	 */
	public record CellNote(int column, boolean failed, String text, @Nullable String value) {

		public CellNote(int column, boolean failed, String text) {
			this(column, failed, text, null);
		}

	}

}
