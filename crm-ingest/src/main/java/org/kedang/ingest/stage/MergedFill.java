package org.kedang.ingest.stage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.workbook.MergedCells;

/**
 * Gives each of several cells that were merged downwards the value of the first, while
 * the rows pass by in their order.
 */
final class MergedFill {

	static final MergedFill NOTHING = new MergedFill(List.of(), 0, new int[0]);

	/** By mapped column, from top to bottom. */
	private final MergedCells[][] merged;

	private final int[] next;

	private final @Nullable String[] value;

	/**
	 * A fill of the mapped columns below the headers.
	 * @param columns their indexes in the sheet
	 */
	MergedFill(List<MergedCells> merged, int headerRow, int[] columns) {
		this.merged = new MergedCells[columns.length][];
		for (int i = 0; i < columns.length; i++) {
			int column = columns[i];
			this.merged[i] = merged.stream()
				.filter((each) -> each.column() == column && each.first() > headerRow)
				.sorted(Comparator.comparing(MergedCells::first))
				.toArray(MergedCells[]::new);
		}
		this.next = new int[columns.length];
		this.value = new @Nullable String[columns.length];
	}

	boolean isNothing() {
		return Arrays.stream(this.merged).allMatch((each) -> each.length == 0);
	}

	/**
	 * The text of a cell.
	 * @param column place among the mapped columns
	 * @param own what the cell itself holds
	 */
	String text(int column, int row, String own) {
		MergedCells[] ranges = this.merged[column];
		int at = this.next[column];
		while (at < ranges.length && ranges[at].last() < row) {
			at++;
			this.value[column] = null;
		}
		this.next[column] = at;
		if (at == ranges.length || row < ranges[at].first()) {
			return own;
		}
		if (row == ranges[at].first()) {
			this.value[column] = own;
		}
		String first = this.value[column];
		return (own.isEmpty() && first != null) ? first : own;
	}

}
