package org.kedang.ingest.store;

import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where an import keeps what it decides on its rows until its transaction ends: unlogged
 * tables in a schema of the transaction's own, which comes first in its search path.
 * Unlike temporary tables several processes of the database read them at once. Whatever
 * ends the transaction takes them away.
 */
public final class WorkTables {

	private WorkTables() {
	}

	/** Makes the schema; tables are made in it from now on. */
	public static void open(JdbcTemplate jdbc) {
		// two transactions never share a process
		String schema = Objects
			.requireNonNull(jdbc.queryForObject("select 'import_work_' || pg_backend_pid()", String.class));
		jdbc.execute("create schema " + schema);
		jdbc.queryForList("select set_config('search_path', ? || ', ' || current_setting('search_path'), true)",
				String.class, schema);
	}

	/**
	 * Drops the schema with all that is in it; tables are made where they were before.
	 */
	public static void close(JdbcTemplate jdbc) {
		jdbc.execute("drop schema " + jdbc.queryForObject("select current_schema()", String.class) + " cascade");
		jdbc.queryForList(
				"select set_config('search_path', regexp_replace(current_setting('search_path'), '^[^,]*, ', ''), true)",
				String.class);
	}

	/**
	 * Drops what one part of the import has left.
	 * @param kept the table that later parts read
	 */
	static void clear(JdbcTemplate jdbc, String kept) {
		List<String> drops = jdbc.queryForList("""
				select format('drop %s %I', case relkind when 'v' then 'view' else 'table' end, relname) from pg_class
				where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v') and relname <> ?
				order by relkind desc
				""", String.class, kept);
		drops.forEach(jdbc::execute);
	}

}
