package org.kedang.analytics.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One measure by two dimensions as a table with totals. What has too many values is cut
 * to the largest ones and a rest; times stay in their order. Totals are counted, not
 * added up, where adding would count somebody twice. A figure that cannot be told is
 * null.
 *
 * @param columns the keys of the columns, the rest last
 * @param rows the rows, the rest last
 * @param totals of the columns
 * @param total of everything
 * @param cut how many keys of rows and columns went into the rest
 */
public record Pivot(List<String> columns, List<Row> rows, List<Figure> totals, @Nullable BigDecimal total, int cut) {

	/** Columns at most, the rest among them. */
	public static final int MOST_COLUMNS = 12;

	/** Rows at most, the rest among them. */
	public static final int MOST_ROWS = 50;

	public Pivot {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		totals = List.copyOf(totals);
	}

	/**
	 * Makes a table.
	 * @param cells of both dimensions
	 * @param rowTotals the cells of everything by the rows' dimension
	 * @param columnTotals the cells of everything by the columns' dimension
	 * @param total cells that add up to everything
	 */
	public static Pivot of(Measure measure, Dimension rowsBy, Dimension columnsBy, List<Cell> cells,
			List<Cell> rowTotals, List<Cell> columnTotals, List<Cell> total) {
		PivotAxis rows = PivotAxis.of(measure, rowsBy, rowTotals, MOST_ROWS);
		PivotAxis columns = PivotAxis.of(measure, columnsBy, columnTotals, MOST_COLUMNS);
		Map<Long, Cell> placed = new HashMap<>();
		for (Cell cell : cells) {
			int row = rows.place(cell.row());
			int column = columns.place(cell.column());
			if (row >= 0 && column >= 0) {
				placed.merge(place(row, column), cell, Cell::plus);
			}
		}
		List<Row> made = new ArrayList<>();
		for (int row = 0; row < rows.keys().size(); row++) {
			List<Figure> figures = new ArrayList<>();
			for (int column = 0; column < columns.keys().size(); column++) {
				boolean hidden = rows.hides(row) || columns.hides(column);
				Cell cell = placed.getOrDefault(place(row, column), Cell.EMPTY);
				figures.add(new Figure(hidden ? null : measure.of(cell)));
			}
			made.add(new Row(rows.keys().get(row), figures, rows.totals().get(row).value()));
		}
		return new Pivot(columns.keys(), made, columns.totals(), measure.of(Cell.sum(total)),
				rows.cut() + columns.cut());
	}

	private static long place(int row, int column) {
		return (long) row * MOST_COLUMNS + column;
	}

	/** Whether there is nothing in it. */
	public boolean isEmpty() {
		return this.rows.isEmpty() || this.columns.isEmpty();
	}

	/**
	 * One row.
	 *
	 * @param key in the rows' dimension
	 * @param figures one a column
	 */
	public record Row(String key, List<Figure> figures, @Nullable BigDecimal total) {

		public Row {
			figures = List.copyOf(figures);
		}

	}

	/**
	 * A figure.
	 *
	 * @param value null where it cannot be told
	 */
	public record Figure(@Nullable BigDecimal value) {
	}

}
