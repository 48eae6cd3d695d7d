package org.kedang.ingest.stage;

import java.util.function.IntFunction;

import org.kedang.ingest.workbook.Row;

/**
 * Some rows on their way from the reading to the standardising thread: the texts of the
 * mapped columns only.
 */
final class Chunk {

	static final int ROWS = 512;

	private final int[] columns;

	private final int[] numbers = new int[ROWS];

	private final String[] cells;

	private int rows;

	private int hidden;

	private int filled;

	Chunk(int[] columns) {
		this.columns = columns;
		this.cells = new String[ROWS * columns.length];
	}

	void add(Row row, MergedFill fill) {
		this.numbers[this.rows] = row.number();
		int at = this.rows * this.columns.length;
		for (int i = 0; i < this.columns.length; i++) {
			String own = row.text(this.columns[i]);
			this.cells[at] = (fill != MergedFill.NOTHING) ? fill.text(i, row.number(), own) : own;
			this.filled += (this.cells[at++] != own) ? 1 : 0;
		}
		this.hidden += row.hidden() ? 1 : 0;
		this.rows++;
	}

	/** Adds a row that is not read from a sheet. */
	void add(int number, IntFunction<String> cell) {
		this.numbers[this.rows] = number;
		int at = this.rows * this.columns.length;
		for (int column : this.columns) {
			this.cells[at++] = cell.apply(column);
		}
		this.rows++;
	}

	boolean isFull() {
		return this.rows == ROWS;
	}

	int rows() {
		return this.rows;
	}

	int number(int row) {
		return this.numbers[row];
	}

	String cell(int row, int column) {
		return this.cells[row * this.columns.length + column];
	}

	/** Whether none of the row's cells says anything. */
	boolean isBlank(int row) {
		for (int i = 0; i < this.columns.length; i++) {
			if (!cell(row, i).isBlank()) {
				return false;
			}
		}
		return true;
	}

	/** How many of the rows are hidden in the sheet. */
	int hidden() {
		return this.hidden;
	}

	/** How many cells got the value of the first of those they were merged with. */
	int filled() {
		return this.filled;
	}

	/** Lets a cell say something else. */
	void correct(int row, int column, String text) {
		this.cells[row * this.columns.length + column] = text;
	}

	void clear() {
		this.rows = 0;
		this.hidden = 0;
		this.filled = 0;
	}

}
