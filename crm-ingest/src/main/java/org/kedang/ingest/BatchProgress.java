package org.kedang.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.kedang.shared.JsonText;
import org.kedang.shared.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the background job writes down about an import.
 */
@Component
class BatchProgress {

	private final JdbcClient jdbc;

	private final StageTables stages;

	private final Clock clock;

	BatchProgress(JdbcClient jdbc, StageTables stages, Clock clock) {
		this.jdbc = jdbc;
		this.stages = stages;
		this.clock = clock;
	}

	/** Notes the progress and tells whether the import is to stop. */
	boolean tick(long id, long done, long total) {
		return this.jdbc.sql("""
				update import_batch set progress_done = ?, progress_total = ? where id = ? returning cancel_wanted
				""").params(done, total, id).query(Boolean.class).optional().orElse(true);
	}

	void enter(long id, ImportState state) {
		this.jdbc
			.sql("update import_batch set state = ?, stage_at = ?, started_at = coalesce(started_at, ?) where id = ?")
			.params(state.name(), now(), now(), id)
			.update();
	}

	/** Keeps what reading a part has told. */
	void staged(long id, int part, Ledger ledger, ImportReport report) {
		ledger(id, part, ledger, report);
		sum(id);
		this.jdbc.sql("update import_batch set progress_done = rows_read, progress_total = rows_read where id = ?")
			.param(id)
			.update();
	}

	/** Keeps a part's ledger; {@link #sum} makes the import's. */
	void ledger(long id, int part, Ledger ledger, ImportReport report) {
		this.jdbc.sql("""
				update import_part set rows_read = ?, created = ?, updated = ?, unchanged = ?, skipped = ?, failed = ?,
					report = ?::jsonb
				where import_id = ? and part = ?
				""")
			.params(ledger.read(), ledger.created(), ledger.updated(), ledger.unchanged(), ledger.skipped(),
					ledger.failed(), JsonText.write(report), id, part)
			.update();
	}

	/** Makes the import's ledger the sum of its parts'. */
	void sum(long id) {
		this.jdbc.sql("""
				update import_batch b set (rows_read, created, updated, unchanged, skipped, failed) =
					(select sum(rows_read), sum(created), sum(updated), sum(unchanged), sum(skipped), sum(failed)
						from import_part where import_id = b.id)
				where id = ?
				""").param(id).update();
	}

	void ready(long id) {
		this.jdbc.sql("""
				update import_batch set state = 'READY', ready_at = :now,
					checking_ms = extract(epoch from :now::timestamptz - stage_at) * 1000
				where id = :id
				""").param("now", now()).param("id", id).update();
	}

	/** Within the transaction that stores the rows. */
	void stored(long id) {
		int rows = this.jdbc.sql("""
				update import_batch set state = 'DONE', finished_at = :now,
					storing_ms = extract(epoch from :now::timestamptz - stage_at) * 1000
				where id = :id and not cancel_wanted and state not in ('DONE', 'FAILED', 'CANCELLED')
				""").param("now", now()).param("id", id).update();
		if (rows == 0) {
			// somebody stopped it at the last moment: everything is taken back
			throw new ImportCancelledException();
		}
		this.stages.drop(id);
	}

	void cancelled(long id) {
		int rows = this.jdbc.sql("""
				update import_batch set state = 'CANCELLED', finished_at = ?
				where id = ? and state not in ('DONE', 'FAILED', 'CANCELLED')
				""").params(now(), id).update();
		if (rows > 0) {
			this.stages.drop(id);
		}
	}

	void failed(long id, Problem problem) {
		int rows = this.jdbc.sql("""
				update import_batch set state = 'FAILED', problem = ?::jsonb, finished_at = ?
				where id = ? and state not in ('DONE', 'FAILED', 'CANCELLED')
				""").params(JsonText.write(problem), now(), id).update();
		if (rows > 0) {
			this.stages.drop(id);
		}
	}

	boolean isOver(long id) {
		return this.jdbc.sql("select state in ('DONE', 'FAILED', 'CANCELLED') from import_batch where id = ?")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
