package org.kedang.ingest.stage;

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

	Chunk(int[] columns) {
		this.columns = columns;
		this.cells = new String[ROWS * columns.length];
	}

	void add(Row row) {
		this.numbers[this.rows] = row.number();
		int at = this.rows * this.columns.length;
		for (int column : this.columns) {
			this.cells[at++] = row.text(column);
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

	void clear() {
		this.rows = 0;
	}

}
