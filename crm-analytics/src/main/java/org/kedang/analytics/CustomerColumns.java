package org.kedang.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All customers' figures and groups in columns, in an order that has to do with nothing:
 * that of a hash of their ids. So the first ones are a sample, the same every time.
 */
final class CustomerColumns {

	static final String FROM = """
			from customer c
			left join rfm_score s on s.run_id = %1$d and s.customer_id = c.id
			left join customer_outlook o on o.run_id = %1$d and o.customer_id = c.id
			left join individual_customer i on i.id = c.id
			left join corporate_customer k on k.id = c.id
			left join app_user u on u.id = c.owner_id
			""";

	private long[] ids = new long[1024];

	private final double[][] figures = new double[CustomerFigure.values().length][1024];

	private final int[][] groups = new int[CustomerGrouping.values().length][1024];

	private final Map<CustomerGrouping, List<String>> keys = new EnumMap<>(CustomerGrouping.class);

	private int size;

	/** Reads them by a connection that sees what the run has stored. */
	CustomerColumns(Connection connection, long run, Progress progress) throws SQLException, IOException {
		List<Map<String, Integer>> numbers = Stream.of(CustomerGrouping.values())
			.<Map<String, Integer>>map((each) -> new HashMap<>())
			.toList();
		try (BinaryCopy rows = new BinaryCopy(connection, sql(run))) {
			while (rows.next()) {
				read(rows, numbers);
				if (this.size % Progress.STEP == 0) {
					progress.report(0, 0);
				}
			}
		}
		for (CustomerGrouping grouping : CustomerGrouping.values()) {
			Map<String, Integer> known = numbers.get(grouping.ordinal());
			String[] inOrder = new String[known.size()];
			known.forEach((key, number) -> inOrder[number] = key);
			this.keys.put(grouping, List.of(inOrder));
		}
	}

	private static String sql(long run) {
		return "select c.id, "
				+ Stream
					.concat(Stream.of(CustomerFigure.values()).map(CustomerFigure::sql),
							Stream.of(CustomerGrouping.values()).map(CustomerGrouping::sql))
					.collect(Collectors.joining(", "))
				+ " " + FROM.formatted(run) + " order by hashint8extended(c.id, 42), c.id";
	}

	private void read(BinaryCopy rows, List<Map<String, Integer>> numbers) throws IOException {
		if (this.size == this.ids.length) {
			grow(this.size * 2);
		}
		this.ids[this.size] = rows.bigint();
		for (double[] figure : this.figures) {
			double value = rows.number();
			figure[this.size] = Double.isFinite(value) ? value : Double.NaN;
		}
		for (int i = 0; i < this.groups.length; i++) {
			String key = rows.text();
			Map<String, Integer> known = numbers.get(i);
			Integer number = known.putIfAbsent((key != null) ? key : CustomerGrouping.UNKNOWN, known.size());
			this.groups[i][this.size] = (number != null) ? number : known.size() - 1;
		}
		this.size++;
	}

	private void grow(int more) {
		this.ids = Arrays.copyOf(this.ids, more);
		for (int i = 0; i < this.figures.length; i++) {
			this.figures[i] = Arrays.copyOf(this.figures[i], more);
		}
		for (int i = 0; i < this.groups.length; i++) {
			this.groups[i] = Arrays.copyOf(this.groups[i], more);
		}
	}

	int size() {
		return this.size;
	}

	long id(int row) {
		return this.ids[row];
	}

	/** Not a number where it is not known. */
	double figure(CustomerFigure figure, int row) {
		return this.figures[figure.ordinal()][row];
	}

	/** A column, as long as there are customers or longer. */
	double[] column(CustomerFigure figure) {
		return this.figures[figure.ordinal()];
	}

	/** The numbers of the customers' groups, as long as there are customers or longer. */
	int[] groups(CustomerGrouping grouping) {
		return this.groups[grouping.ordinal()];
	}

	/** The keys of the groups, by number. */
	List<String> keys(CustomerGrouping grouping) {
		return new ArrayList<>(this.keys.getOrDefault(grouping, List.of()));
	}

}
