package org.kedang.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.bulk.BulkActions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases whom the rules say, all in one transaction, and keeps a record by which it can
 * be taken back.
 */
@Component
public class PoolReleasing {

	/** Of this work alone: two at once would release the same customers. */
	private static final long LOCK = 7_102_025_001L;

	private final JdbcClient jdbc;

	private final BulkActions actions;

	private final Clock clock;

	PoolReleasing(JdbcClient jdbc, BulkActions actions, Clock clock) {
		this.jdbc = jdbc;
		this.actions = actions;
		this.clock = clock;
	}

	/**
	 * Releases everybody whose day has come.
	 * @param reader who wants it; null at night
	 * @return the record; empty while no rule counts
	 */
	@Transactional
	public Optional<Long> releaseNow(@Nullable Reader reader) {
		if (reader != null) {
			reader.demand(Right.ASSIGN);
		}
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, at) -> 1).single();
		if (!isAnyActive()) {
			return Optional.empty();
		}
		String rows = """
				select d.id, d.rule_id, d.owner_id, null::bigint, null::timestamptz from (%s) d
				where d.due_on <= cast(:today as date)
				""".formatted(DueSql.byActiveRules("true"));
		return Optional.of(this.actions.byRules(rows,
				Map.of("today", LocalDate.now(this.clock), "zone", this.clock.getZone().getId()), "", reader));
	}

	/** Whether any rule counts. */
	public boolean isAnyActive() {
		return this.jdbc.sql("select exists (select from pool_rule where state = 'ACTIVE')")
			.query(Boolean.class)
			.single();
	}

}
