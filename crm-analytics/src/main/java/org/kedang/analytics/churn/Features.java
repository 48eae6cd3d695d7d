package org.kedang.analytics.churn;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table of figures, column by column, to learn from or to judge by. What is not a
 * number or not finite is missing.
 */
public final class Features {

	private final List<String> names;

	private final double[][] columns;

	private final int rows;

	/**
	 * Takes the columns over as they are; they must not change afterwards.
	 * @param names the columns' names
	 * @param columns as many columns, all of the same length
	 */
	public Features(List<String> names, double[]... columns) {
		this.names = List.copyOf(names);
		this.columns = columns;
		this.rows = (columns.length == 0) ? 0 : columns[0].length;
		if (columns.length != names.size()) {
			throw new IllegalArgumentException(columns.length + " columns, but " + names.size() + " names");
		}
		for (double[] column : columns) {
			if (column.length != this.rows) {
				throw new IllegalArgumentException("Columns of " + this.rows + " and " + column.length + " rows");
			}
		}
	}

	/**
	 * A table of rows.
	 * @param row makes the figures of a row of what is known
	 */
	public static Features of(List<String> names, double[][] known, UnaryOperator<double[]> row) {
		double[][] columns = new double[names.size()][known.length];
		for (int i = 0; i < known.length; i++) {
			double[] figures = row.apply(known[i]);
			for (int j = 0; j < columns.length; j++) {
				columns[j][i] = figures[j];
			}
		}
		return new Features(names, columns);
	}

	public List<String> names() {
		return this.names;
	}

	public int rows() {
		return this.rows;
	}

	/** The figures of one row, as {@link Model} takes them. */
	public double[] row(int row) {
		double[] values = new double[this.columns.length];
		for (int j = 0; j < values.length; j++) {
			values[j] = this.columns[j][row];
		}
		return values;
	}

	/** A table of some of the rows, in the order given. */
	public Features only(int[] chosen) {
		double[][] fewer = new double[this.columns.length][chosen.length];
		for (int j = 0; j < fewer.length; j++) {
			for (int i = 0; i < chosen.length; i++) {
				fewer[j][i] = this.columns[j][chosen[i]];
			}
		}
		return new Features(this.names, fewer);
	}

	int width() {
		return this.columns.length;
	}

	double[] column(int column) {
		return this.columns[column];
	}

}
