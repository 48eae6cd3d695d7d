package org.kedang.ingest.store;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Imports store one after the other, and none while customers are merged: what a row was
 * found to mean must still be there when it is stored. The lock ends with the
 * transaction.
 */
public final class StoringLock {

	/** Number of the advisory lock. */
	public static final long KEY = 0x6b6564616e67L;

	/** Waits for the lock. */
	public static void await(JdbcTemplate jdbc) {
		jdbc.query("select pg_advisory_xact_lock(?)", (rs) -> {
		}, KEY);
	}

	/** Takes the lock where nobody has it. */
	public static boolean take(JdbcTemplate jdbc) {
		return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, KEY));
	}

	private StoringLock() {
	}

}
