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

	/**
	 * Takes rows that are left out from those that are wrong.
	 * @param why code of the reason, that {@link #byCode()} does not count
	 * @param select yields the rows
	 */
	void leaveOut(String why, String select) {
		this.work.run("failures", "delete from import_failed where row in (%s)".formatted(select));
		this.work.run("failures", """
				insert into import_failed (row, code, args) select row, '%s', '[]' from (%s) s
				""".formatted(why, select));
	}

	long rows() {
		return this.work.number("select count(distinct row) from import_failed");
	}

	/** How often each problem occurred. */
	Map<String, Long> byCode() {
		Map<String, Long> counts = new TreeMap<>();
		this.work.jdbc()
			.query("select code, count(*) from import_failed where " + Matched.WRONG + " group by code", (rs) -> {
				counts.put(rs.getString(1), rs.getLong(2));
			});
		return counts;
	}

}
