package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.kedang.analytics.sales.Calendar;
import org.kedang.analytics.sales.MarginSummary;
import org.kedang.database.Moments;
import org.kedang.job.JobState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one row that tells of counted sales.
 */
@Component
class SalesFiguresRow {

	private final JdbcClient jdbc;

	private final Clock clock;

	SalesFiguresRow(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<SalesFigures> read() {
		return this.jdbc.sql("select * from sales_figures").query(SalesFiguresRow::figures).optional();
	}

	/** Says that a counting is wanted. */
	void queue() {
		state(JobState.QUEUED);
	}

	/** Says that it is at work, from the beginning. */
	void start() {
		state(JobState.RUNNING);
	}

	private void state(JobState state) {
		this.jdbc.sql("""
				insert into sales_figures (state, started_at) values (:state, :now)
				on conflict (singleton) do update set state = excluded.state, started_at = excluded.started_at,
					progress_done = 0, progress_total = 0, cancel_wanted = false
				""").param("state", state.name()).param("now", now()).update();
	}

	/** Notes how far it is, and says whether it is to go on. */
	boolean progress(long done, long total) {
		return this.jdbc.sql("update sales_figures set progress_done = ?, progress_total = ? where not cancel_wanted")
			.param(done)
			.param(total)
			.update() == 1;
	}

	/** Asks it to end; false where nothing is at work. */
	boolean cancel() {
		return this.jdbc.sql("update sales_figures set cancel_wanted = true where state = 'RUNNING'").update() == 1;
	}

	void end(JobState state) {
		this.jdbc.sql("update sales_figures set state = ?").param(state.name()).update();
	}

	/** Says what was counted, in the transaction that stores it. */
	void finish(Connection connection, LocalDate asOf, Calendar calendar, long run, long millis, SalesOrders orders)
			throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("""
				update sales_figures set state = 'DONE', as_of = ?, since = ?, last_day = ?, run_id = ?, orders = ?,
					millis = ?, built_at = ?, margin = ?::jsonb
				""")) {
			statement.setObject(1, asOf);
			statement.setObject(2, calendar.since());
			statement.setObject(3, orders.lastDay());
			statement.setLong(4, run);
			statement.setLong(5, orders.count());
			statement.setLong(6, millis);
			statement.setObject(7, now());
			statement.setString(8, ScoringRunRows.JSON.writeValueAsString(orders.margins().summary()));
			statement.executeUpdate();
		}
	}

	OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static SalesFigures figures(ResultSet row, int number) throws SQLException {
		String margin = row.getString("margin");
		return new SalesFigures(JobState.valueOf(row.getString("state")), row.getLong("progress_done"),
				row.getLong("progress_total"), row.getObject("as_of", LocalDate.class),
				row.getObject("since", LocalDate.class), row.getObject("last_day", LocalDate.class),
				row.getLong("run_id"), row.getLong("orders"), row.getLong("millis"), Moments.orNull(row, "built_at"),
				(margin != null) ? ScoringRunRows.JSON.readValue(margin, MarginSummary.class) : null);
	}

}
