package org.kedang.web.home;

import java.time.Clock;
import java.time.LocalDate;

import org.kedang.access.Reader;
import org.kedang.access.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what the workbench shows, within the reader's scope.
 */
@Component
class HomeFigures {

	private final JdbcClient jdbc;

	private final Clock clock;

	HomeFigures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Figures of(Reader reader) {
		Scope scope = reader.scope();
		return this.jdbc.sql("""
				select count(*) as visible,
					count(*) filter (where owner_id = :me) as mine,
					count(*) filter (where owner_id is null) as pool,
					count(*) filter (where acquired_on >= :monthStart) as fresh
				from customer where :all or owner_id is null or owner_id = any(:owners)
				""")
			.param("me", reader.id())
			.param("monthStart", LocalDate.now(this.clock).withDayOfMonth(1))
			.param("all", scope.all())
			.param("owners", scope.ownerIds())
			.query((row, number) -> new Figures(row.getLong("visible"), row.getLong("mine"), row.getLong("pool"),
					row.getLong("fresh")))
			.single();
	}

	/**
	 * The counts.
	 *
	 * @param visible all customers the reader sees
	 * @param mine those the reader owns
	 * @param pool those nobody owns
	 * @param fresh those won since the month began
	 */
	record Figures(long visible, long mine, long pool, long fresh) {
	}

}
