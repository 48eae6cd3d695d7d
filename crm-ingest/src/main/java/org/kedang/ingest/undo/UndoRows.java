package org.kedang.ingest.undo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.database.Moments;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of what can be taken back. Every change of state names the states it may come
 * from.
 */
@Component
class UndoRows {

	private static final String SELECT = """
			select u.*, a.display_name as requester, p.done, p.total from import_undo u
			left join app_user a on a.id = u.requested_by left join import_undo_progress p on p.import_id = u.import_id
			""";

	/** An import of which something was taken back before is as it was then. */
	private static final String STAYS = """
			update import_undo set state = case when removed + restored > 0 then 'UNDONE' else 'CANCELLED' end,
				finished_at = case when removed + restored > 0 then finished_at else ?::timestamptz end
			where import_id = ?\s""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration time;

	UndoRows(JdbcClient jdbc, Clock clock, @Value("${kedang.import.undo-days:30}") int days) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.time = Duration.ofDays(days);
	}

	Optional<ImportUndo> find(long importId) {
		return this.jdbc.sql(SELECT + " where u.import_id = ?").param(importId).query(this::undo).optional();
	}

	List<ImportUndo> find(Collection<Long> importIds) {
		return this.jdbc.sql(SELECT + " where u.import_id = any(?)")
			.param(importIds.toArray(Long[]::new))
			.query(this::undo)
			.list();
	}

	/**
	 * Asks for it.
	 * @return false if it is too late, done already or being done
	 */
	boolean queue(long importId, @Nullable Long user) {
		boolean queued = this.jdbc.sql("""
				update import_undo set state = 'QUEUED', requested_by = ?, requested_at = ?, problem = null
				where import_id = ? and stored_at > ?
					and (state is null or state in ('FAILED', 'CANCELLED') or (state = 'UNDONE' and kept > 0))
				""").param(user).param(now()).param(importId).param(now().minus(this.time)).update() == 1;
		if (queued) {
			this.jdbc.sql("""
					insert into import_undo_progress values (?, 0, 0)
					on conflict (import_id) do update set done = 0, total = 0, cancel_wanted = false
					""").param(importId).update();
		}
		return queued;
	}

	/** Asks it to end; what waits ends at once. */
	boolean cancel(long importId) {
		return this.jdbc.sql(STAYS + "and state = 'QUEUED'").params(now(), importId).update() == 1 || this.jdbc.sql("""
				update import_undo_progress p set cancel_wanted = true from import_undo u
				where u.import_id = ? and u.state = 'RUNNING' and p.import_id = u.import_id and not cancel_wanted
				""").param(importId).update() == 1;
	}

	boolean cancelWanted(long importId) {
		return this.jdbc.sql("select exists (select 1 from import_undo_progress where import_id = ? and cancel_wanted)")
			.param(importId)
			.query(Boolean.class)
			.single();
	}

	void cancelled(long importId) {
		this.jdbc.sql(STAYS + "and state = 'RUNNING'").params(now(), importId).update();
	}

	boolean running(long importId) {
		return this.jdbc
			.sql("update import_undo set state = 'RUNNING' where import_id = ? and state in ('QUEUED', 'RUNNING')")
			.param(importId)
			.update() == 1;
	}

	void progress(long importId, int done, int total) {
		this.jdbc.sql("""
				insert into import_undo_progress values (?, ?, ?)
				on conflict (import_id) do update set done = excluded.done, total = excluded.total
				""").params(importId, done, total).update();
	}

	/** Within the transaction that takes it back. */
	void undone(long importId, UndoLedger ledger) {
		this.jdbc.sql("""
				update import_undo set state = 'UNDONE', finished_at = ?, removed = ?, restored = ?, kept = ?
				where import_id = ?
				""").params(now(), ledger.removed(), ledger.restored(), ledger.kept(), importId).update();
	}

	void failed(long importId, String problem) {
		this.jdbc.sql("""
				update import_undo set state = 'FAILED', finished_at = ?, problem = ?
				where import_id = ? and state in ('QUEUED', 'RUNNING')
				""").params(now(), problem, importId).update();
	}

	/** Ids of those that were asked for, but are not handed over any more. */
	List<Long> forgotten() {
		return this.jdbc
			.sql("""
					select import_id from import_undo u where state in ('QUEUED', 'RUNNING') and not exists (
						select 1 from scheduled_tasks t where t.task_name = 'import-undo' and t.task_instance = u.import_id::text)
					""")
			.query(Long.class)
			.list();
	}

	/** What only imports need that cannot be taken back any more. */
	int clear() {
		return this.jdbc.sql("delete from import_change where at < ?").param(now().minus(this.time)).update();
	}

	List<Kept> kept(long importId, int offset, int limit) {
		return this.jdbc.sql("""
				select record, customer, name, field, reason, cause from import_kept where import_id = ?
				order by seq offset ? limit ?
				""").params(importId, offset, limit).query(UndoRows::kept).list();
	}

	static Kept kept(ResultSet rs, int number) throws SQLException {
		return new Kept(rs.getString("record"), rs.getString("customer"), rs.getString("name"), rs.getString("field"),
				Kept.Reason.valueOf(rs.getString("reason")), rs.getString("cause"));
	}

	private ImportUndo undo(ResultSet rs, int number) throws SQLException {
		String state = rs.getString("state");
		Instant stored = Moments.of(rs, "stored_at");
		return new ImportUndo(rs.getLong("import_id"), (state != null) ? UndoState.valueOf(state) : null,
				stored.plus(this.time), rs.getObject("requested_by", Long.class), rs.getString("requester"),
				Moments.orNull(rs, "requested_at"), Moments.orNull(rs, "finished_at"), rs.getInt("done"),
				rs.getInt("total"), new UndoLedger(rs.getLong("removed"), rs.getLong("restored"), rs.getLong("kept")),
				rs.getString("problem"));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
