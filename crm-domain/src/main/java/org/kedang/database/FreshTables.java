package org.kedang.database;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a server does with tables that are made by the transaction that fills them.
 */
public final class FreshTables {

	private FreshTables() {
	}

	/**
	 * Whether it writes their rows to their files alone, not to its log as well: a server
	 * without a standby does.
	 */
	public static boolean skipLog(JdbcTemplate jdbc) {
		return Boolean.TRUE
			.equals(jdbc.queryForObject("select current_setting('wal_level') = 'minimal'", Boolean.class));
	}

}
