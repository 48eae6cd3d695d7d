package org.kedang.ingest.store;

import java.util.Map;
import java.util.TreeMap;

/**
 * The rows that turned out wrong when they were seen together.
 */
final class Failures {

	static final String TABLE = "import_failed";

	private final Work work;

	Failures(Work work) {
		this.work = work;
		work.run("failures", """
				create unlogged table import_failed (row integer, field text, code text, args jsonb, value text)
				""");
	}

	/**
	 * Adds rows.
	 * @param select yields row, field, code, args as jsonb and value
	 */
	void add(String select) {
		// what goes into a table that is there is found by one process, a new one by
		// several
		this.work.run("failures",
				"""
						create temp table import_failing on commit drop as
						select row, field::text, code::text, args::jsonb, value::text from (%s) f (row, field, code, args, value)
						"""
					.formatted(select));
		this.work.run("failures", "insert into import_failed select * from import_failing");
		this.work.run("failures", "drop table import_failing");
	}

	long rows() {
		return this.work.number("select count(distinct row) from import_failed");
	}

	/** How often each problem occurred. */
	Map<String, Long> byCode() {
		Map<String, Long> counts = new TreeMap<>();
		this.work.jdbc().query("select code, count(*) from import_failed group by code", (rs) -> {
			counts.put(rs.getString(1), rs.getLong(2));
		});
		return counts;
	}

}
