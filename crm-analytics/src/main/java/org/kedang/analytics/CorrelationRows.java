package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

import org.kedang.analytics.correlate.Correlation;
import org.kedang.analytics.correlate.Correlations;

/**
 * How each two figures go together, over all customers who have both, or a sample of
 * them: the first ones in the order of the columns.
 */
final class CorrelationRows {

	/** A coefficient of so many is known to 0.003. */
	static final int MOST = 100_000;

	private final Connection connection;

	private final long run;

	private final Progress progress;

	CorrelationRows(Connection connection, long run, Progress progress) {
		this.connection = connection;
		this.run = run;
		this.progress = progress;
	}

	void store(CustomerColumns columns) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement("""
				insert into figure_correlation (run_id, first, second, customers, sampled, pearson, spearman)
				values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
				""")) {
			for (CustomerFigure first : CustomerFigure.values()) {
				for (CustomerFigure second : CustomerFigure.values()) {
					if (first.ordinal() < second.ordinal()) {
						insert.setLong(1, this.run);
						insert.setString(2, first.name());
						insert.setString(3, second.name());
						fill(insert, columns.column(first), columns.column(second), columns.size());
						insert.addBatch();
					}
				}
				this.progress.report(0, 0);
			}
			insert.executeBatch();
		}
	}

	private static void fill(PreparedStatement insert, double[] first, double[] second, int size) throws SQLException {
		double[] x = new double[Math.min(size, MOST)];
		double[] y = new double[x.length];
		int both = 0;
		for (int row = 0; row < size; row++) {
			if (Double.isFinite(first[row]) && Double.isFinite(second[row])) {
				if (both < x.length) {
					x[both] = first[row];
					y[both] = second[row];
				}
				both++;
			}
		}
		int taken = Math.min(both, x.length);
		double[] ofFirst = Arrays.copyOf(x, taken);
		double[] ofSecond = Arrays.copyOf(y, taken);
		insert.setInt(4, both);
		insert.setInt(5, taken);
		insert.setString(6, json(Correlations.pearson(ofFirst, ofSecond)));
		insert.setString(7, json(Correlations.spearman(ofFirst, ofSecond)));
	}

	private static String json(Correlation correlation) {
		return ScoringRunRows.JSON.writeValueAsString(Coefficient.of(correlation));
	}

}
