package org.kedang.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.kedang.audit.Actor;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cancels imports that nobody has mapped or confirmed for a long time, so that their
 * staged rows go at once and their workbooks like those of all other ended imports.
 */
@Component
class AbandonedImports {

	private final JdbcClient jdbc;

	private final Imports imports;

	private final Clock clock;

	private final Duration time;

	AbandonedImports(JdbcClient jdbc, Imports imports, Clock clock,
			@Value("${kedang.import.waiting-days:30}") int days) {
		this.jdbc = jdbc;
		this.imports = imports;
		this.clock = clock;
		this.time = Duration.ofDays(days);
	}

	void cancel() {
		waitingSinceBefore(this.clock.instant().atOffset(ZoneOffset.UTC).minus(this.time)).forEach(this::cancel);
	}

	private List<Long> waitingSinceBefore(OffsetDateTime time) {
		return this.jdbc.sql("""
				select id from import_batch
				where state in ('UPLOADED', 'READY') and confirmed_at is null and coalesce(ready_at, uploaded_at) < ?
				""").param(time).query(Long.class).list();
	}

	/**
	 * Somebody may have confirmed or cancelled it at this very moment: then all is well.
	 */
	private void cancel(long id) {
		try {
			this.imports.cancel(id, Actor.SYSTEM);
		}
		catch (ImportStateException ex) {
			// no longer abandoned
		}
	}

}
