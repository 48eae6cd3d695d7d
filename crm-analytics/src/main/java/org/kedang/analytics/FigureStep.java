package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.compare.Spread;
import org.kedang.analytics.compare.Spreads;

/**
 * A run's last step: how each figure is spread in each group of customers, how each two
 * figures go together, and which customers are drawn.
 */
final class FigureStep {

	private final Connection connection;

	private final long run;

	private final Progress progress;

	/**
	 * Prepares.
	 * @param connection that sees what the run has stored, and stores more
	 */
	FigureStep(Connection connection, long run, Progress progress) {
		this.connection = connection;
		this.run = run;
		this.progress = progress;
	}

	void carryOut() throws SQLException {
		CustomerColumns columns = new CustomerColumns(this.connection, this.run, this.progress);
		spread(columns);
		new CorrelationRows(this.connection, this.run, this.progress).store(columns);
		new SampleRows(this.connection, this.run).store(columns);
		try (Statement analyze = this.connection.createStatement()) {
			// pages are asked for at once
			analyze.execute("analyze figure_group, figure_correlation, figure_sample");
		}
	}

	private void spread(CustomerColumns columns) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement(
				"""
						insert into figure_group (run_id, figure, grouping, key, customers, lacking, mean, least, tenth, quarter,
							median, three_quarters, nine_tenths, most)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
						""")) {
			for (CustomerFigure figure : CustomerFigure.values()) {
				Spreads spreads = new Spreads(columns.column(figure), columns.size());
				for (CustomerGrouping grouping : CustomerGrouping.values()) {
					List<String> keys = columns.keys(grouping);
					int[] members = members(columns, grouping);
					List<Optional<Spread>> groups = spreads.of(columns.groups(grouping), keys.size());
					for (int i = 0; i < keys.size(); i++) {
						insert.setString(2, figure.name());
						insert.setString(3, grouping.name());
						insert.setString(4, keys.get(i));
						fill(insert, groups.get(i).orElse(null), members[i]);
						insert.addBatch();
					}
				}
				insert.executeBatch();
				this.progress.report(0, 0);
			}
		}
	}

	private static int[] members(CustomerColumns columns, CustomerGrouping grouping) {
		int[] members = new int[columns.keys(grouping).size()];
		int[] groups = columns.groups(grouping);
		for (int row = 0; row < columns.size(); row++) {
			members[groups[row]]++;
		}
		return members;
	}

	private void fill(PreparedStatement insert, @Nullable Spread spread, int members) throws SQLException {
		insert.setLong(1, this.run);
		insert.setInt(5, (spread != null) ? spread.customers() : 0);
		insert.setInt(6, members - ((spread != null) ? spread.customers() : 0));
		List<Double> values = (spread == null) ? List.of()
				: Stream
					.of(spread.mean(), spread.least(), spread.tenth(), spread.quarter(), spread.median(),
							spread.threeQuarters(), spread.nineTenths(), spread.most())
					.toList();
		for (int i = 0; i < 8; i++) {
			insert.setObject(7 + i, values.isEmpty() ? null : values.get(i), Types.DOUBLE);
		}
	}

}
