package org.kedang.ingest.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.database.Moments;
import org.kedang.job.JobState;
import org.kedang.job.OpenWork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of searches: one row each, its state moved forward only.
 */
@Component
class ScanRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	ScanRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A new search; empty while another one is open. */
	Optional<Long> insert(boolean learn, @Nullable Long requestedBy) {
		return this.jdbc.sql("""
				insert into duplicate_scan (learn, requested_by, requested_at) values (?, ?, ?)
				on conflict do nothing returning id
				""").param(learn).param(requestedBy).param(now()).query(Long.class).optional();
	}

	/** Starts a search, or starts it anew after a crash; empty where it is over. */
	Optional<DuplicateScan> start(long id) {
		this.jdbc
			.sql("""
					update duplicate_scan set state = 'RUNNING', started_at = ?, progress_done = 0, customers = 0, compared = 0,
						same = 0, possible = 0, gone = 0
					where id = ? and not cancel_wanted and\s"""
					+ OpenWork.OPEN)
			.param(now())
			.param(id)
			.update();
		return find("where s.id = ? and not s.cancel_wanted", id).filter((scan) -> !scan.finished());
	}

	/**
	 * Notes how far a search is, seen by everybody at once.
	 * @throws ScanCancelledException if it is to end
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void progress(long id, long done, long total) {
		if (this.jdbc
			.sql("update duplicate_scan set progress_done = ?, progress_total = ? where id = ? and not cancel_wanted")
			.param(done)
			.param(total)
			.param(id)
			.update() == 0) {
			throw new ScanCancelledException();
		}
	}

	/** Adds what was found among customers of a kind. */
	void found(long id, Subject kind, int version, Finding.Found found, int gone) {
		this.jdbc.sql("""
				update duplicate_scan set customers = customers + ?, compared = compared + ?, same = same + ?,
					possible = possible + ?, gone = gone + ?, %s_version = ? where id = ?
				""".formatted((kind == Subject.CORPORATE) ? "corporate" : "individual"))
			.param(found.customers())
			.param(found.compared())
			.param(found.same())
			.param(found.possible())
			.param(gone)
			.param(version)
			.param(id)
			.update();
	}

	void end(long id, JobState state) {
		this.jdbc.sql("update duplicate_scan set state = ?, finished_at = ? where id = ? and " + OpenWork.OPEN)
			.param(state.name())
			.param(now())
			.param(id)
			.update();
	}

	/** Asks a search to end; one that waits ends at once. */
	boolean cancel(long id) {
		return this.jdbc.sql(OpenWork.cancelling("duplicate_scan")).params(now(), id).update() == 1;
	}

	/** The one asked for last. */
	Optional<DuplicateScan> latest() {
		return find("order by s.id desc limit 1");
	}

	private Optional<DuplicateScan> find(String which, Object... parameters) {
		return this.jdbc
			.sql("select s.*, u.display_name from duplicate_scan s left join app_user u on u.id = s.requested_by "
					+ which)
			.params(parameters)
			.query(ScanRows::scan)
			.optional();
	}

	OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static DuplicateScan scan(ResultSet row, int at) throws SQLException {
		return new DuplicateScan(row.getLong("id"), JobState.valueOf(row.getString("state")), row.getBoolean("learn"),
				row.getLong("progress_done"), row.getLong("progress_total"), row.getBoolean("cancel_wanted"),
				row.getLong("customers"), row.getLong("compared"), row.getLong("same"), row.getLong("possible"),
				row.getLong("gone"), row.getObject("individual_version", Integer.class),
				row.getObject("corporate_version", Integer.class), row.getString("display_name"),
				Moments.of(row, "requested_at"), Moments.orNull(row, "finished_at"));
	}

}
