package org.kedang.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.stage.StageTable;
import org.kedang.ingest.store.Matched;
import org.kedang.ingest.store.StoringLock;
import org.kedang.ingest.store.SubjectStore;
import org.kedang.ingest.store.Work;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	private static final Logger log = LoggerFactory.getLogger(StoringStage.class);

	/** Where the problems found in sets begin in the list. */
	private static final int SETS = 1_000_000;

	private static final int PROBLEMS = 10_000;

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final List<SubjectStore> stores;

	private final ReadingStage reading;

	private final BatchProgress progress;

	private final Catalogue catalogue;

	private final AuditTrail audit;

	private final Clock clock;

	StoringStage(DataSource dataSource, JdbcTemplate jdbc, PlatformTransactionManager transactions,
			List<SubjectStore> stores, ReadingStage reading, BatchProgress progress, Catalogue catalogue,
			AuditTrail audit, Clock clock) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.stores = stores;
		this.reading = reading;
		this.progress = progress;
		this.catalogue = catalogue;
		this.audit = audit;
		this.clock = clock;
	}

	/** Decides what would become of the rows, for the preview. */
	void check(ImportBatch batch, Watch watch) {
		within(watch, () -> {
			Work work = work(batch, watch);
			Matched matched = storeOf(batch).match(work);
			keepProblems(batch);
			this.progress.ledger(batch.id(), ledger(batch, matched), report(batch, matched));
			this.progress.ready(batch.id());
			log.info("Import {} checked, milliseconds by step: {}", batch.id(), work.millis());
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
			Work work = work(batch, watch);
			Matched matched = storeOf(batch).match(work);
			Ledger ledger = ledger(batch, matched);
			watch.outside(() -> {
				this.progress.ledger(batch.id(), ledger, report(batch, matched));
				this.progress.enter(batch.id(), ImportState.STORING);
			});
			storeOf(batch).store(work);
			watch.check();
			keepProblems(batch);
			// the batch's row last: who watches it would wait for the end of this
			// transaction
			this.progress.stored(batch.id());
			this.audit.record(actor(batch), "import-done", "import", batch.id(),
					Map.of("type", Objects.requireNonNull(batch.subject()).slug(), "ledger", ledger));
			log.info("Import {} stored, milliseconds by step: {}", batch.id(), work.millis());
		});
	}

	private void within(Watch watch, Runnable task) {
		this.transaction.executeWithoutResult((status) -> {
			Connection connection = DataSourceUtils.getConnection(this.dataSource);
			try {
				watch.works(connection.unwrap(PGConnection.class));
				// sorting and hashing a large file in memory; plans of a second are not
				// worth compiling
				this.jdbc.execute("set local work_mem = '128MB'");
				this.jdbc.execute("set local jit = off");
				task.run();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			finally {
				watch.works(null);
				DataSourceUtils.releaseConnection(connection, this.dataSource);
			}
		});
	}

	private Work work(ImportBatch batch, Watch watch) {
		StageTable table = this.reading.table(batch);
		this.jdbc.execute(table.analyzeStatement());
		Subject minimal = batch.options().minimalKind();
		Work.Choices choices = new Work.Choices(batch.options().createsUnknownCustomers(),
				batch.options().keepsExisting(), (minimal == Subject.CORPORATE) ? "C" : "I",
				this.catalogue.knowledge(minimal).size(), this.catalogue.knowledge(table.subject()));
		return new Work(this.jdbc, table, choices, batch.uploadedBy(), this.clock.instant().atOffset(ZoneOffset.UTC),
				LocalDate.now(this.clock), watch::check);
	}

	private SubjectStore storeOf(ImportBatch batch) {
		Subject subject = Objects.requireNonNull(batch.subject());
		return this.stores.stream().filter((store) -> store.stores(subject)).findFirst().orElseThrow();
	}

	private static Ledger ledger(ImportBatch batch, Matched matched) {
		ImportReport.Reading reading = batch.report().reading();
		long left = matched.skipped().values().stream().mapToLong(Long::longValue).sum();
		Ledger ledger = new Ledger(reading.read(), matched.created(), matched.updated(), matched.unchanged(),
				reading.skipped() + left, reading.failed() + matched.failed());
		if (!ledger.balances()) {
			throw new IllegalStateException("The ledger does not balance: " + ledger);
		}
		return ledger;
	}

	private static ImportReport report(ImportBatch batch, Matched matched) {
		ImportReport.Reading reading = batch.report().reading();
		return new ImportReport(reading, matched.counts(), added(reading.skippedBy(), matched.skipped()),
				added(reading.failedBy(), matched.failedBy()));
	}

	private static Map<String, Long> added(Map<String, Long> some, Map<String, Long> others) {
		Map<String, Long> sums = new TreeMap<>(some);
		others.forEach((code, count) -> sums.merge(code, count, Long::sum));
		return sums;
	}

	/** The first of the problems found in sets, behind those found while reading. */
	private void keepProblems(ImportBatch batch) {
		Map<String, String> headers = Objects.requireNonNull(batch.mapping()).headers();
		this.jdbc.update("delete from import_problem where import_id = ? and seq > ?", batch.id(), SETS);
		this.jdbc.update("""
				insert into import_problem (import_id, seq, sheet, row, header, field, severity, code, args, value)
				select ?, ? + row_number() over (order by f.row), ?, f.row, h.header, f.field, 'ERROR', f.code, f.args,
					f.value
				from import_failed f
				left join unnest(?, ?) as h (field, header) on h.field = f.field
				order by f.row limit ?
				""", batch.id(), SETS, batch.report().reading().sheet(), headers.keySet().toArray(String[]::new),
				headers.values().toArray(String[]::new), PROBLEMS);
	}

	private static Actor actor(ImportBatch batch) {
		String name = batch.uploader();
		return (name != null) ? new Actor(batch.uploadedBy(), name, null) : Actor.SYSTEM;
	}

}
