package org.kedang.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kedang.database.Moments;
import org.kedang.job.JobState;
import org.kedang.job.OpenWork;
import org.kedang.shared.JsonText;
import tools.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of exports. Every change of state names the states it may come from.
 */
@Component
class ExportRows {

	private static final TypeReference<Map<String, Object>> TOLD = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Clock clock;

	ExportRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Empty where one of the reader's is at work already. */
	Optional<Long> insert(ExportOrder order, long reader) {
		return this.jdbc
			.sql("""
					insert into roster_export (roster, all_columns, name, plain_name, locale, told, total, requested_by, requested_at)
					values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing returning id
					""")
			.params(order.roster(), order.all(), order.name(), order.plainName(), order.locale(),
					JsonText.write(order.told()), order.total(), reader, now())
			.query(Long.class)
			.optional();
	}

	/** Starts it, or begins anew after a crash, be it to end; false if it is over. */
	boolean start(long id, Collection<String> sights) {
		return this.jdbc
			.sql("update roster_export set state = 'RUNNING', started_at = ?, done = 0, sights = ?"
					+ " where id = ? and " + OpenWork.OPEN)
			.params(now(), sights.toArray(String[]::new), id)
			.update() == 1;
	}

	/** Tells how far it is; false if it is over or is to end. */
	boolean told(long id, long done) {
		return this.jdbc
			.sql("update roster_export set done = ? where id = ? and not cancel_wanted and " + OpenWork.OPEN)
			.params(done, id)
			.update() == 1;
	}

	/** It is written; false if somebody has ended it. */
	boolean written(Export export, long rows, long bytes, Duration kept) {
		return this.jdbc.sql("""
				update roster_export set state = 'DONE', finished_at = ?, expires_at = ?, done = ?, bytes = ?
				where id = ? and not cancel_wanted and\s""" + OpenWork.OPEN)
			.params(now(), now().plus(kept), rows, bytes, export.id())
			.update() == 1;
	}

	/** Ends it without a file: as cancelled where that was wanted. */
	void end(long id) {
		this.jdbc.sql("""
				update roster_export set finished_at = ?,
					state = case when cancel_wanted then 'CANCELLED' else 'FAILED' end
				where id = ? and\s""" + OpenWork.OPEN).params(now(), id).update();
	}

	/** Asks it to end; what waits ends at once. */
	boolean cancel(long id) {
		return this.jdbc.sql(OpenWork.cancelling("roster_export")).params(now(), id).update() == 1;
	}

	/** The files of all but the latest of a reader expire now. */
	void keepLatest(long reader, int most) {
		this.jdbc.sql("""
				update roster_export set expires_at = :now where requested_by = :reader and expires_at > :now
					and id not in (select id from roster_export where requested_by = :reader and expires_at > :now
						order by id desc limit :most)
				""").param("now", now()).param("reader", reader).param("most", most).update();
	}

	/** Its file expires now. */
	void expire(long id) {
		this.jdbc.sql("update roster_export set expires_at = ? where id = ?").params(now(), id).update();
	}

	void seen(long reader) {
		this.jdbc
			.sql("update roster_export set seen_at = ?"
					+ " where requested_by = ? and seen_at is null and state in ('DONE', 'FAILED')")
			.params(now(), reader)
			.update();
	}

	/** The latest that ended without its reader knowing. */
	Optional<Export> unseen(long reader) {
		return this.jdbc.sql("""
				select * from roster_export where requested_by = ? and seen_at is null and state in ('DONE', 'FAILED')
				order by id desc limit 1
				""").param(reader).query(ExportRows::export).optional();
	}

	/** Forgets what ended so long ago. */
	void forget(Duration age) {
		this.jdbc.sql("delete from roster_export where finished_at < ?").param(now().minus(age)).update();
	}

	/** The names of the files that are wanted still: those that are kept or written. */
	List<String> files() {
		return this.jdbc.sql("select file::text from roster_export where expires_at > ? or " + OpenWork.OPEN)
			.param(now())
			.query(String.class)
			.list();
	}

	Optional<Export> find(long id) {
		return this.jdbc.sql("select * from roster_export where id = ?").param(id).query(ExportRows::export).optional();
	}

	List<Export> latest(long reader, int limit) {
		return this.jdbc.sql("select * from roster_export where requested_by = ? order by id desc limit ?")
			.params(reader, limit)
			.query(ExportRows::export)
			.list();
	}

	private static Export export(ResultSet row, int at) throws SQLException {
		ExportOrder order = new ExportOrder(row.getString("roster"), row.getBoolean("all_columns"),
				row.getString("name"), row.getString("plain_name"), row.getString("locale"),
				JsonText.read(row.getString("told"), TOLD), row.getLong("total"));
		return new Export(row.getLong("id"), row.getString("file"), order, JobState.valueOf(row.getString("state")),
				row.getLong("done"), row.getLong("bytes"), List.of((String[]) row.getArray("sights").getArray()),
				row.getBoolean("cancel_wanted"), row.getLong("requested_by"), Moments.of(row, "requested_at"),
				Moments.orNull(row, "started_at"), Moments.orNull(row, "expires_at"));
	}

	OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
