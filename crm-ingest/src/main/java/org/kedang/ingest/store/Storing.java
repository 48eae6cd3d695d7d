package org.kedang.ingest.store;

import java.time.OffsetDateTime;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a transaction that stores an import, or takes one back, begins with: what it
 * changes is noted as its own, or not at all.
 */
public final class Storing {

	private Storing() {
	}

	/** From here on every change of a row that was there before is noted. */
	public static void begin(JdbcTemplate jdbc, long importId, OffsetDateTime now) {
		note(jdbc, Long.toString(importId));
		jdbc.update("insert into import_undo (import_id, stored_at) values (?, ?)", importId, now);
	}

	/** From here on changes are not noted: they take noted ones back. */
	public static void beginUndo(JdbcTemplate jdbc) {
		note(jdbc, "undo");
	}

	/**
	 * From here on changes are not noted: a merge, and its taking back, keep notes of
	 * their own.
	 */
	public static void beginMerge(JdbcTemplate jdbc) {
		note(jdbc, "undo");
	}

	private static void note(JdbcTemplate jdbc, String as) {
		jdbc.query("select set_config('kedang.import', ?, true)", (rs) -> {
		}, as);
	}

}
