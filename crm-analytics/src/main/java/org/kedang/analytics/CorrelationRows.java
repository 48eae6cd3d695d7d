package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.kedang.analytics.correlate.Correlation;
import org.kedang.analytics.correlate.Variable;

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
			for (Map.Entry<BitSet, List<FigurePair>> same : byCustomers(columns).entrySet()) {
				store(insert, columns, same.getKey(), same.getValue());
				this.progress.report(0, 0);
			}
			insert.executeBatch();
		}
	}

	/** The pairs by who has both, so that a figure is ranked once for many pairs. */
	private static Map<BitSet, List<FigurePair>> byCustomers(CustomerColumns columns) {
		List<BitSet> having = Stream.of(CustomerFigure.values()).map(columns::having).toList();
		Map<BitSet, List<FigurePair>> pairs = new LinkedHashMap<>();
		for (CustomerFigure first : CustomerFigure.values()) {
			for (CustomerFigure second : CustomerFigure.values()) {
				if (first.ordinal() < second.ordinal()) {
					BitSet both = (BitSet) having.get(first.ordinal()).clone();
					both.and(having.get(second.ordinal()));
					pairs.computeIfAbsent(both, (key) -> new ArrayList<>()).add(new FigurePair(first, second));
				}
			}
		}
		return pairs;
	}

	private void store(PreparedStatement insert, CustomerColumns columns, BitSet both, List<FigurePair> pairs)
			throws SQLException {
		int[] rows = both.stream().limit(MOST).toArray();
		Map<CustomerFigure, Variable> variables = new EnumMap<>(CustomerFigure.class);
		for (FigurePair pair : pairs) {
			Variable first = variables.computeIfAbsent(pair.first(), (figure) -> variable(columns, figure, rows));
			Variable second = variables.computeIfAbsent(pair.second(), (figure) -> variable(columns, figure, rows));
			insert.setLong(1, this.run);
			insert.setString(2, pair.first().name());
			insert.setString(3, pair.second().name());
			insert.setInt(4, both.cardinality());
			insert.setInt(5, rows.length);
			insert.setString(6, json(first.pearson(second)));
			insert.setString(7, json(first.spearman(second)));
			insert.addBatch();
		}
	}

	private static Variable variable(CustomerColumns columns, CustomerFigure figure, int[] rows) {
		return new Variable(IntStream.of(rows).mapToDouble((row) -> columns.figure(figure, row)).toArray());
	}

	private static String json(Correlation correlation) {
		return ScoringRunRows.JSON.writeValueAsString(Coefficient.of(correlation));
	}

	private record FigurePair(CustomerFigure first, CustomerFigure second) {
	}

}
