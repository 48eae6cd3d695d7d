package org.kedang.analytics.churn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Makes figures of a table of texts. A column of which all cells are numbers or blank
 * becomes one column of figures, blanks missing. Any other column becomes a column of
 * ones and zeros for each of its most frequent texts, a blank being a text like others;
 * of two texts only one has a column, since the other follows. Texts beyond the cap, or
 * not seen while learning, have zeros everywhere.
 */
public final class TableEncoder {

	private final List<Column> columns;

	private TableEncoder(List<Column> columns) {
		this.columns = columns;
	}

	/**
	 * Learns the columns of a table.
	 * @param names their names
	 * @param rows cells, trimmed
	 * @param cap most figures that a column of texts becomes
	 */
	public static TableEncoder learn(List<String> names, List<String[]> rows, int cap) {
		List<Column> columns = new ArrayList<>();
		for (int j = 0; j < names.size(); j++) {
			if (numeric(rows, j)) {
				columns.add(new Column(names.get(j), j, null));
			}
			else {
				for (String text : frequent(rows, j, cap)) {
					columns.add(new Column(names.get(j) + "=" + text, j, text));
				}
			}
		}
		return new TableEncoder(columns);
	}

	private static boolean numeric(List<String[]> rows, int column) {
		return rows.stream().allMatch((row) -> row[column].isEmpty() || !Double.isNaN(number(row[column])))
				&& rows.stream().anyMatch((row) -> !row[column].isEmpty());
	}

	private static double number(String text) {
		try {
			return Double.parseDouble(text);
		}
		catch (NumberFormatException ex) {
			return Double.NaN;
		}
	}

	private static List<String> frequent(List<String[]> rows, int column, int cap) {
		Map<String, Integer> counts = new HashMap<>();
		rows.forEach((row) -> counts.merge(row[column], 1, Integer::sum));
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.limit((counts.size() == 2) ? 1 : cap)
			.toList();
	}

	/** The figures of rows with the columns learnt. */
	public Features encode(List<String[]> rows) {
		double[][] figures = new double[this.columns.size()][rows.size()];
		for (int j = 0; j < figures.length; j++) {
			for (int i = 0; i < rows.size(); i++) {
				figures[j][i] = this.columns.get(j).figure(rows.get(i));
			}
		}
		return new Features(this.columns.stream().map(Column::name).toList(), figures);
	}

	/**
	 * A column of figures.
	 *
	 * @param name its name
	 * @param source which cell it is made from
	 * @param text the text it is 1 for; null where the cell is a number
	 */
	private record Column(String name, int source, @Nullable String text) {

		private double figure(String[] row) {
			if (this.text == null) {
				return number(row[this.source]);
			}
			return this.text.equals(row[this.source]) ? 1 : 0;
		}

	}

}
