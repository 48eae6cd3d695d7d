package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Which customers are drawn: of each figure the first ones who have it, in the order of
 * the columns. So of each two figures the first ones who have both are among them, as
 * many as have the rarer of the two within its first ones.
 */
final class SampleRows {

	/** Of each figure. */
	static final int EACH = 1_500;

	private final Connection connection;

	private final long run;

	SampleRows(Connection connection, long run) {
		this.connection = connection;
		this.run = run;
	}

	void store(CustomerColumns columns) throws SQLException {
		int[] counts = new int[CustomerFigure.values().length];
		try (PreparedStatement insert = this.connection
			.prepareStatement("insert into figure_sample (run_id, place, customer_id, figures) values (?, ?, ?, ?)")) {
			int place = 0;
			for (int row = 0; row < columns.size(); row++) {
				if (isWanted(columns, row, counts)) {
					insert.setLong(1, this.run);
					insert.setInt(2, ++place);
					insert.setLong(3, columns.id(row));
					insert.setArray(4, this.connection.createArrayOf("float8", figures(columns, row)));
					insert.addBatch();
				}
			}
			insert.executeBatch();
		}
	}

	private static boolean isWanted(CustomerColumns columns, int row, int[] counts) {
		boolean wanted = false;
		for (CustomerFigure figure : CustomerFigure.values()) {
			if (!Double.isNaN(columns.figure(figure, row)) && counts[figure.ordinal()] < EACH) {
				counts[figure.ordinal()]++;
				wanted = true;
			}
		}
		return wanted;
	}

	private static Object[] figures(CustomerColumns columns, int row) {
		return Stream.of(CustomerFigure.values()).map((figure) -> {
			double value = columns.figure(figure, row);
			return Double.isNaN(value) ? null : value;
		}).toArray();
	}

}
