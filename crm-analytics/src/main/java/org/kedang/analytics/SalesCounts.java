package org.kedang.analytics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.kedang.analytics.sales.Calendar;
import org.kedang.job.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where the counting of sales is asked for, carried out and watched. Orders are read once
 * from one state of the database; the cells they come to take the place of the earlier
 * ones at once. Cut off anywhere it leaves those, and is simply carried out again.
 */
@Component
public class SalesCounts {

	private static final Logger log = LoggerFactory.getLogger(SalesCounts.class);

	private static final String CURRENT = "select coalesce(max(run_id), 0) from current_scoring";

	private final SalesFiguresRow row;

	private final DataSource database;

	private final Clock clock;

	// none in programs that count at once
	private final ObjectProvider<SchedulerClient> scheduler;

	SalesCounts(SalesFiguresRow row, DataSource database, Clock clock, ObjectProvider<SchedulerClient> scheduler) {
		this.row = row;
		this.database = database;
		this.clock = clock;
		this.scheduler = scheduler;
	}

	/** What there is; empty before anybody has ever asked. */
	public Optional<SalesFigures> figures() {
		return this.row.read();
	}

	/** Asks for a counting, which starts as soon as a worker is free. */
	public void request() {
		if (this.row.read().filter(SalesFigures::isAtWork).isEmpty()) {
			this.row.queue();
		}
		SalesTasks.queue(this.scheduler.getObject(), this.clock.instant());
	}

	/**
	 * Asks the counting at work to end.
	 * @return false if there is none
	 */
	public boolean cancel() {
		return this.row.cancel();
	}

	/** Counts at once, on this thread. */
	public void countNow() {
		this.row.start();
		try {
			if (count()) {
				// what that run asked for was refused, since this was at work
				this.row.start();
				count();
			}
		}
		catch (RunCancelledException ex) {
			this.row.end(JobState.CANCELLED);
		}
		catch (SQLException | RuntimeException ex) {
			log.error("Sales could not be counted", ex);
			this.row.end(JobState.FAILED);
		}
	}

	/** Tells whether a run has become the current one meanwhile. */
	private boolean count() throws SQLException {
		try (Connection reading = this.database.getConnection(); Connection writing = this.database.getConnection()) {
			reading.setReadOnly(true);
			reading.setAutoCommit(false);
			reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			writing.setAutoCommit(false);
			try {
				long run = count(reading, writing);
				writing.commit();
				return run != one(writing, CURRENT);
			}
			finally {
				writing.rollback();
				reading.rollback();
			}
		}
	}

	private long count(Connection reading, Connection writing) throws SQLException {
		long start = System.nanoTime();
		try (Statement statement = reading.createStatement()) {
			// orders are sorted by customer once; beyond this on disk
			statement.execute("set local work_mem = '256MB'");
		}
		LocalDate asOf = LocalDate.now(this.clock);
		Calendar calendar = Calendar.of(earliest(reading, asOf), asOf);
		long run = one(reading, CURRENT);
		long orders = one(reading, "select sum(orders)::bigint from customer_figures");
		SalesCustomers customers = SalesCustomers.read(reading, run,
				(int) one(reading, "select count(*) from customer"));
		SalesCounting counting = new SalesCounting(reading, asOf, calendar, customers).count((done, total) -> {
			if (!this.row.progress(done, orders)) {
				throw new RunCancelledException();
			}
		});
		new SalesStore(writing).store(counting.cube(), counting.counted(), customers);
		this.row.finish(writing, asOf, calendar, run, (System.nanoTime() - start) / 1_000_000, counting.counted());
		return run;
	}

	private static LocalDate earliest(Connection connection, LocalDate asOf) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select coalesce(min(occurred_on), ?) from sales_transaction")) {
			statement.setObject(1, asOf);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getObject(1, LocalDate.class);
			}
		}
	}

	private static long one(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

}
