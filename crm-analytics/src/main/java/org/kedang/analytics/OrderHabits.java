package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Option;
import org.kedang.catalogue.Subject;

/**
 * How customers have ordered up to a day, counted from the orders as they lie in their
 * table: bringing them into the order of customers is the dearer part by far.
 */
final class OrderHabits {

	static final List<String> CHANNELS = Catalogue.builtIn(Subject.TRANSACTION)
		.stream()
		.filter((field) -> field.key().equals("channel"))
		.map(Field::options)
		.flatMap(List::stream)
		.map(Option::key)
		.toList();

	private static final int TIMED = 1;

	private static final int NIGHT = 2;

	private static final int WEEKEND = 4;

	private static final int RETURN = 8;

	private static final String ORDERS = """
			select customer_id, case when amount < 0 then 8 else
				case when occurred_at is null then 0
					when occurred_at::time >= '22:00' or occurred_at::time < '06:00' then 3 else 1 end
				+ case when (occurred_on - date '1900-01-01') %% 7 in (5, 6) then 4 else 0 end end, channel
			from sales_transaction where occurred_on <= date '%s' and amount <> 0
			""";

	private static final String COMPLAINTS = """
			select distinct customer_id from contact_log where complaint and occurred_at < date '%s' + 1
			""";

	private final long[] customers;

	private final int[][] counts;

	private final int[][] through;

	private final boolean[] complained;

	OrderHabits(Connection reading, LocalDate day, Progress progress) throws SQLException {
		this.customers = customers(reading);
		int size = this.customers.length;
		this.counts = new int[Count.values().length][size];
		this.through = new int[CHANNELS.size()][size];
		this.complained = new boolean[size];
		count(reading, day, progress);
		try (BinaryCopy complaints = new BinaryCopy(reading, COMPLAINTS.formatted(day))) {
			while (complaints.next()) {
				this.complained[row(complaints.bigint())] = true;
			}
		}
	}

	private static long[] customers(Connection reading) throws SQLException {
		long[] customers = new long[1024];
		int size = 0;
		try (BinaryCopy rows = new BinaryCopy(reading, "select id from customer order by id")) {
			while (rows.next()) {
				if (size == customers.length) {
					customers = Arrays.copyOf(customers, size * 2);
				}
				customers[size++] = rows.bigint();
			}
		}
		return Arrays.copyOf(customers, size);
	}

	private void count(Connection reading, LocalDate day, Progress progress) throws SQLException {
		try (BinaryCopy rows = new BinaryCopy(reading, ORDERS.formatted(day))) {
			for (int done = 1; rows.next(); done++) {
				count(row(rows.bigint()), rows.integer(), CHANNELS.indexOf(rows.text()));
				if (done % Progress.STEP == 0) {
					progress.report(0, 0);
				}
			}
		}
	}

	private void count(int row, int what, int channel) {
		if ((what & RETURN) != 0) {
			add(Count.RETURNS, row, 1);
			return;
		}
		add(Count.ORDERS, row, 1);
		add(Count.TIMED, row, what & TIMED);
		add(Count.NIGHT, row, (what & NIGHT) / NIGHT);
		add(Count.WEEKEND, row, (what & WEEKEND) / WEEKEND);
		if (channel >= 0) {
			this.through[channel][row]++;
		}
	}

	private void add(Count count, int row, int more) {
		this.counts[count.ordinal()][row] += more;
	}

	/**
	 * A customer's row.
	 * @throws IndexOutOfBoundsException from what is asked of it, if there is no such
	 * customer
	 */
	int row(long customer) {
		return Arrays.binarySearch(this.customers, customer);
	}

	int of(Count count, int row) {
		return this.counts[count.ordinal()][row];
	}

	/**
	 * How many of the orders came through a channel, by its place in {@link #CHANNELS}.
	 */
	int through(int channel, int row) {
		return this.through[channel][row];
	}

	boolean complained(int row) {
		return this.complained[row];
	}

	/**
	 * What is counted: orders with an amount above 0, those of them known to the hour, at
	 * night and at the weekend; and orders with an amount below 0.
	 */
	enum Count {

		ORDERS, TIMED, NIGHT, WEEKEND, RETURNS

	}

}
