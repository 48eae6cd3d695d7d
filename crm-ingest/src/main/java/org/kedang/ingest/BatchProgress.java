package org.kedang.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.kedang.ingest.stage.StageTable;
import org.kedang.shared.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the background job writes down about an import.
 */
@Component
class BatchProgress {

	private final JdbcClient jdbc;

	private final Clock clock;

	BatchProgress(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Notes the progress and tells whether the import is to stop. */
	boolean tick(long id, long done, long total) {
		return this.jdbc.sql("""
				update import_batch set progress_done = ?, progress_total = ? where id = ? returning cancel_wanted
				""").params(done, total, id).query(Boolean.class).optional().orElse(true);
	}

	void enter(long id, ImportState state) {
		this.jdbc.sql("update import_batch set state = ?, started_at = coalesce(started_at, ?) where id = ?")
			.params(state.name(), now(), id)
			.update();
	}

	/**
	 * Keeps what reading has told; within the transaction that fills the staging table.
	 */
	void staged(long id, Ledger ledger, ImportReport report) {
		ledger(id, ledger, report);
		this.jdbc.sql("update import_batch set progress_done = ?, progress_total = ? where id = ?")
			.params(ledger.read(), ledger.read(), id)
			.update();
	}

	void ledger(long id, Ledger ledger, ImportReport report) {
		this.jdbc.sql("""
				update import_batch set rows_read = ?, created = ?, updated = ?, unchanged = ?, skipped = ?, failed = ?,
					report = ?::jsonb
				where id = ?
				""")
			.params(ledger.read(), ledger.created(), ledger.updated(), ledger.unchanged(), ledger.skipped(),
					ledger.failed(), Json.write(report), id)
			.update();
	}

	void ready(long id) {
		this.jdbc.sql("update import_batch set state = 'READY', ready_at = ? where id = ?").params(now(), id).update();
	}

	/** Within the transaction that stores the rows. */
	void stored(long id) {
		int rows = this.jdbc.sql("""
				update import_batch set state = 'DONE', finished_at = ?
				where id = ? and not cancel_wanted and state not in ('DONE', 'FAILED', 'CANCELLED')
				""").params(now(), id).update();
		if (rows == 0) {
			// somebody stopped it at the last moment: everything is taken back
			throw new ImportCancelledException();
		}
		dropStage(id);
	}

	void cancelled(long id) {
		int rows = this.jdbc.sql("""
				update import_batch set state = 'CANCELLED', finished_at = ?
				where id = ? and state not in ('DONE', 'FAILED', 'CANCELLED')
				""").params(now(), id).update();
		if (rows > 0) {
			dropStage(id);
		}
	}

	void failed(long id, Problem problem) {
		int rows = this.jdbc.sql("""
				update import_batch set state = 'FAILED', problem = ?::jsonb, finished_at = ?
				where id = ? and state not in ('DONE', 'FAILED', 'CANCELLED')
				""").params(Json.write(problem), now(), id).update();
		if (rows > 0) {
			dropStage(id);
		}
	}

	/**
	 * Whether the staged rows are still there: the table is unlogged, a crash of the
	 * server empties it.
	 */
	boolean isStaged(long id, long rows) {
		if (rows < 0) {
			return false;
		}
		String table = StageTable.name(id);
		boolean exists = this.jdbc.sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single();
		return exists && (rows == 0
				|| this.jdbc.sql("select exists (select 1 from " + table + ")").query(Boolean.class).single());
	}

	boolean isOver(long id) {
		return this.jdbc.sql("select state in ('DONE', 'FAILED', 'CANCELLED') from import_batch where id = ?")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	private void dropStage(long id) {
		this.jdbc.sql("drop table if exists " + StageTable.name(id)).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
