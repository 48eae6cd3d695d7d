package org.kedang.customer;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database expects of a statement before it is run, from its statistics.
 */
final class Plans {

	private static final Pattern EXPECTED = Pattern.compile("cost=[0-9.]+[.]{2}([0-9.]+) rows=([0-9]+)");

	private final JdbcClient jdbc;

	Plans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Plan of(String sql, Map<String, @Nullable Object> parameters) {
		String first = this.jdbc.sql("explain " + sql)
			.params(parameters)
			.query((row, number) -> row.getString(1))
			.list()
			.get(0);
		Matcher expected = EXPECTED.matcher(first);
		if (!expected.find()) {
			throw new IllegalStateException("No plan: " + first);
		}
		return new Plan(Double.parseDouble(expected.group(1)), Double.parseDouble(expected.group(2)));
	}

	/**
	 * What is expected.
	 *
	 * @param cost in the database's own unit, about that of reading a page in order
	 * @param rows how many rows it yields
	 */
	record Plan(double cost, double rows) {
	}

}
