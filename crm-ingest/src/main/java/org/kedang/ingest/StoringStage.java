package org.kedang.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.store.RowOutcomes;
import org.kedang.ingest.store.Storing;
import org.kedang.ingest.store.StoringLock;
import org.postgresql.PGConnection;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second and third stage: what every staged row means, and storing it. Both decide by
 * what is stored at their moment, so that storing is right even if the archive has
 * changed since the check.
 */
@Component
class StoringStage {

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final PartStores parts;

	private final SetProblems problems;

	private final BatchProgress progress;

	private final AuditTrail audit;

	private final Clock clock;

	StoringStage(DataSource dataSource, JdbcTemplate jdbc, PlatformTransactionManager transactions, PartStores parts,
			SetProblems problems, BatchProgress progress, AuditTrail audit, Clock clock) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.parts = parts;
		this.problems = problems;
		this.progress = progress;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Decides what would become of the rows, for the preview. Where sheets build upon
	 * others, these are stored for a moment and taken back.
	 */
	void check(ImportBatch batch, Watch watch) {
		this.progress.enter(batch.id(), ImportState.CHECKING);
		within(watch, () -> {
			boolean linked = batch.parts().size() > 1;
			if (linked) {
				StoringLock.await(this.jdbc);
				this.jdbc.execute("savepoint rehearsal");
			}
			try (RowTables rows = new RowTables(this.jdbc)) {
				List<PartOutcome> outcomes = this.parts.rehearse(batch, watch, rows);
				if (linked) {
					this.jdbc.execute("rollback to savepoint rehearsal");
				}
				rows.keep();
				keep(batch, outcomes);
			}
			this.progress.ready(batch.id());
		});
	}

	/** Decides and stores. */
	void store(ImportBatch batch, Watch watch) {
		this.progress.enter(batch.id(), ImportState.CHECKING);
		within(watch, () -> {
			StoringLock.await(this.jdbc);
			if (this.progress.isOver(batch.id())) {
				// another one was at it as well
				return;
			}
			Storing.begin(this.jdbc, batch.id(), this.clock.instant().atOffset(ZoneOffset.UTC));
			List<PartOutcome> outcomes = this.parts.store(batch, watch,
					() -> watch.outside(() -> this.progress.enter(batch.id(), ImportState.STORING)));
			watch.check();
			// the batch's row last: who watches it would wait for the end of this
			// transaction
			Ledger ledger = keep(batch, outcomes);
			this.progress.stored(batch.id());
			this.audit.record(actor(batch), "import-done", "import", batch.id(), Map.of("type",
					batch.subjects().stream().map(Subject::slug).collect(Collectors.joining(",")), "ledger", ledger));
		});
	}

	private void within(Watch watch, Runnable task) {
		AtomicReference<RuntimeException> thrown = new AtomicReference<>();
		try {
			this.transaction.executeWithoutResult((status) -> {
				try {
					work(watch, task);
				}
				catch (RuntimeException ex) {
					thrown.set(ex);
					throw ex;
				}
			});
		}
		catch (RuntimeException ex) {
			// where the connection was lost, taking back fails as well and hides why
			RuntimeException first = thrown.get();
			throw (first != null) ? first : ex;
		}
	}

	private void work(Watch watch, Runnable task) {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			watch.works(connection.unwrap(PGConnection.class));
			// sorting and hashing a large file in memory; plans of a second are not worth
			// compiling
			this.jdbc.execute("set local work_mem = '128MB'");
			this.jdbc.execute("set local jit = off");
			// rows that several processes find for one that writes them cost next to
			// nothing;
			// by the usual estimate a million are found by one alone
			this.jdbc.execute("set local parallel_tuple_cost = 0.01");
			task.run();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			watch.works(null);
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	private Ledger keep(ImportBatch batch, List<PartOutcome> outcomes) {
		Ledger sum = Ledger.EMPTY;
		for (PartOutcome outcome : outcomes) {
			this.problems.keep(batch.id(), outcome);
			RowOutcomes.keep(this.jdbc, batch.id(), outcome.part().sheet(), outcome.states());
			this.progress.ledger(batch.id(), outcome.part().number(), outcome.ledger(), outcome.report());
			sum = sum.plus(outcome.ledger());
		}
		this.progress.sum(batch.id());
		return sum;
	}

	private static Actor actor(ImportBatch batch) {
		String name = batch.uploader();
		return (name != null) ? new Actor(batch.uploadedBy(), name, null) : Actor.SYSTEM;
	}

}
