package org.kedang.customer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The scoring run whose figures rosters show.
 */
final class CurrentRun {

	private CurrentRun() {
	}

	/** Its id; null where nothing was ever scored. */
	static @Nullable Long of(JdbcClient jdbc) {
		return jdbc.sql("select run_id from current_scoring").query(Long.class).optional().orElse(null);
	}

}
