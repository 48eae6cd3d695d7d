package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Keys;

/**
 * What every customer is in each dimension, as numbers: eight short ones a customer.
 */
final class SalesCustomers {

	private static final List<Dimension> DIMENSIONS = Dimension.ofCustomers();

	private final Map<Dimension, Keys> keys = new EnumMap<>(Dimension.class);

	private long[] ids;

	private short[][] numbers;

	private int size;

	private SalesCustomers(int expected) {
		this.ids = new long[Math.max(16, expected)];
		this.numbers = new short[this.ids.length][];
		DIMENSIONS.forEach((dimension) -> this.keys.put(dimension, new Keys()));
	}

	/**
	 * Reads them in the order of their ids.
	 * @param run the run whose grades count; 0 for none
	 */
	static SalesCustomers read(Connection connection, long run, int expected) throws SQLException {
		SalesCustomers customers = new SalesCustomers(expected);
		customers.preferOwners(connection);
		// the run stands in the statement as a number, so that its partitions alone are
		// planned
		try (PreparedStatement statement = connection.prepareStatement("""
				select c.id, c.kind, left(c.region, 2), coalesce(k.industry, i.industry), c.source_channel,
					s.value_grade, o.segment, c.owner_id, u.team_id
				from customer c
				left join corporate_customer k on k.id = c.id left join individual_customer i on i.id = c.id
				left join rfm_score s on s.customer_id = c.id and s.run_id = %1$d
				left join customer_outlook o on o.customer_id = c.id and o.run_id = %1$d
				left join app_user u on u.id = c.owner_id
				order by c.id
				""".formatted(run))) {
			statement.setFetchSize(10_000);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					customers.add(row);
				}
			}
		}
		return customers;
	}

	/** Those who own most customers have keys of their own, should there be too many. */
	private void preferOwners(Connection connection) throws SQLException {
		keys(Dimension.OWNER).prefer(texts(connection, """
				select owner_id from customer where owner_id is not null group by 1 order by count(*) desc, 1
				"""));
	}

	static List<String> texts(Connection connection, String sql) throws SQLException {
		List<String> texts = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(sql + " limit " + Keys.MOST);
				ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				texts.add(row.getString(1));
			}
		}
		return texts;
	}

	private void add(ResultSet row) throws SQLException {
		if (this.size == this.ids.length) {
			this.ids = Arrays.copyOf(this.ids, this.size * 2);
			this.numbers = Arrays.copyOf(this.numbers, this.size * 2);
		}
		short[] each = new short[DIMENSIONS.size()];
		// 0 is everything; the columns follow the order of dimensions
		for (int i = 1; i < each.length; i++) {
			each[i] = (short) keys(DIMENSIONS.get(i)).number(row.getString(i + 1));
		}
		this.ids[this.size] = row.getLong(1);
		this.numbers[this.size++] = each;
	}

	Keys keys(Dimension dimension) {
		return this.keys.computeIfAbsent(dimension, (missing) -> new Keys());
	}

	Map<Dimension, Keys> keys() {
		return this.keys;
	}

	/** The place of a customer; below 0 where there is none of that id. */
	int find(long id) {
		return Arrays.binarySearch(this.ids, 0, this.size, id);
	}

	long id(int place) {
		return this.ids[place];
	}

	short[] numbers(int place) {
		return this.numbers[place];
	}

}
