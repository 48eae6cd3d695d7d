package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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

	private long[] hashes = new long[1024];

	private final double[][] figures = new double[CustomerFigure.values().length][1024];

	private final int[][] groups = new int[CustomerGrouping.values().length][1024];

	private final List<GroupNumbers> numbers = Stream.of(CustomerGrouping.values())
		.map((each) -> new GroupNumbers())
		.toList();

	private int size;

	/** Reads them by a connection that sees what the run has stored. */
	CustomerColumns(Connection connection, long run, Progress progress) throws SQLException {
		try (BinaryCopy rows = new BinaryCopy(connection, sql(run))) {
			while (rows.next()) {
				read(rows);
				if (this.size % Progress.STEP == 0) {
					progress.report(0, 0);
				}
			}
		}
		arrange();
	}

	private static String sql(long run) {
		return "select c.id, hashint8extended(c.id, 42), " + Stream
			.concat(Stream.of(CustomerFigure.values()).map(CustomerFigure::sql),
					Stream.of(CustomerGrouping.values()).map(CustomerGrouping::sql))
			.collect(Collectors.joining(", ")) + " " + FROM.formatted(run);
	}

	private void read(BinaryCopy rows) {
		if (this.size == this.ids.length) {
			grow(this.size * 2);
		}
		this.ids[this.size] = rows.bigint();
		this.hashes[this.size] = rows.bigint();
		for (double[] figure : this.figures) {
			double value = rows.number();
			figure[this.size] = Double.isFinite(value) ? value : Double.NaN;
		}
		for (int i = 0; i < this.groups.length; i++) {
			this.groups[i][this.size] = this.numbers.get(i).of(rows.text());
		}
		this.size++;
	}

	private void grow(int more) {
		this.ids = Arrays.copyOf(this.ids, more);
		this.hashes = Arrays.copyOf(this.hashes, more);
		for (int i = 0; i < this.figures.length; i++) {
			this.figures[i] = Arrays.copyOf(this.figures[i], more);
		}
		for (int i = 0; i < this.groups.length; i++) {
			this.groups[i] = Arrays.copyOf(this.groups[i], more);
		}
	}

	/** The order of the hashes, which costs the database more than it does here. */
	private void arrange() {
		int[] order = HashOrder.of(this.hashes, this.ids, this.size);
		this.hashes = new long[0];
		this.ids = Arrays.stream(order).mapToLong((row) -> this.ids[row]).toArray();
		for (int i = 0; i < this.figures.length; i++) {
			double[] figure = this.figures[i];
			this.figures[i] = Arrays.stream(order).mapToDouble((row) -> figure[row]).toArray();
		}
		for (int i = 0; i < this.groups.length; i++) {
			this.groups[i] = this.numbers.get(i).arranged(this.groups[i], order);
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

	/** The rows of those of whom it is known. */
	BitSet having(CustomerFigure figure) {
		double[] column = column(figure);
		BitSet rows = new BitSet(this.size);
		for (int row = 0; row < this.size; row++) {
			rows.set(row, !Double.isNaN(column[row]));
		}
		return rows;
	}

	/** A column, as long as there are customers. */
	double[] column(CustomerFigure figure) {
		return this.figures[figure.ordinal()];
	}

	/** The numbers of the customers' groups, as long as there are customers. */
	int[] groups(CustomerGrouping grouping) {
		return this.groups[grouping.ordinal()];
	}

	/** The keys of the groups, by number. */
	List<String> keys(CustomerGrouping grouping) {
		return this.numbers.get(grouping.ordinal()).keys();
	}

}
