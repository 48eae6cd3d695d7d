package org.kedang.ingest;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.ingest.duplicate.DuplicateScans;
import org.kedang.ingest.store.LateIndexes;
import org.kedang.ingest.store.Matched;
import org.kedang.ingest.workbook.WorkbookRefused;
import org.kedang.job.DatabaseOutage;
import org.kedang.job.NextTry;
import org.kedang.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Carries an import as far as it can go: reads it into its staging table, checks it, and
 * stores it once it is confirmed. Each of these is one transaction, so that after a crash
 * it goes on with the one that was cut off.
 */
@Component
class ImportJob {

	private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

	/** How often deciding is tried when others change the same customers meanwhile. */
	private static final int ATTEMPTS = 3;

	/**
	 * How long a server that was lost is given to come back; twice as long after that.
	 */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final ImportBatches batches;

	private final BatchProgress progress;

	private final ReadingStage reading;

	private final StoringStage storing;

	private final DuplicateScans scans;

	private final LateIndexes indexes;

	private final AuditTrail audit;

	private final NextTry nextTry;

	ImportJob(ImportBatches batches, BatchProgress progress, ReadingStage reading, StoringStage storing,
			DuplicateScans scans, LateIndexes indexes, AuditTrail audit, NextTry nextTry) {
		this.batches = batches;
		this.progress = progress;
		this.reading = reading;
		this.storing = storing;
		this.scans = scans;
		this.indexes = indexes;
		this.audit = audit;
		this.nextTry = nextTry;
	}

	void run(long id) {
		ImportBatch batch = this.batches.find(id).orElse(null);
		if (batch == null || batch.state().isFinal() || batch.state() == ImportState.UPLOADED) {
			return;
		}
		long start = System.nanoTime();
		try (Watch watch = new Watch(id, this.progress)) {
			watch.done(batch.done(), batch.total());
			proceed(id, watch);
			log.info("Import {} is {} after {} ms", id, this.batches.get(id).state(),
					(System.nanoTime() - start) / 1_000_000);
		}
		catch (ImportCancelledException ex) {
			this.progress.cancelled(id);
		}
		catch (WorkbookRefused ex) {
			fail(id, ex.problem(), ex);
		}
		catch (DuplicateKeyException ex) {
			fail(id, Problem.of("import.failed.changed-meanwhile"), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			fail(id, Problem.of("import.failed.interrupted"), ex);
		}
		catch (IOException ex) {
			fail(id, Problem.of("import.failed.file"), ex);
		}
		catch (SQLException | RuntimeException | OutOfMemoryError ex) {
			fail(id, DatabaseTrouble.problem(ex), ex);
		}
		searchAmongWhatWasNotCompared(id);
		// beside that search: customers are there already
		this.indexes.make();
	}

	private void searchAmongWhatWasNotCompared(long id) {
		ImportBatch batch = this.batches.get(id);
		if (batch.state() == ImportState.DONE && batch.report().counts().containsKey(Matched.NOT_COMPARED)) {
			this.scans.request();
		}
	}

	/** Goes on with the stage that was cut off where the connection was lost. */
	private void proceed(long id, Watch watch) throws IOException, SQLException, InterruptedException, WorkbookRefused {
		for (int attempt = 1;; attempt++) {
			try {
				proceed(this.batches.get(id), watch);
				return;
			}
			catch (SQLException | RuntimeException ex) {
				if (attempt == ATTEMPTS || !DatabaseOutage.isCauseOf(ex)) {
					throw ex;
				}
				log.warn("Import {} goes on with another connection: {}", id, ex.getMessage());
				Thread.sleep(PAUSE.multipliedBy(attempt).toMillis());
			}
		}
	}

	private void proceed(ImportBatch batch, Watch watch)
			throws IOException, SQLException, InterruptedException, WorkbookRefused {
		long id = batch.id();
		if (batch.cancelWanted()) {
			throw new ImportCancelledException();
		}
		try {
			if (!this.reading.isDone(batch)) {
				this.progress.enter(id, ImportState.READING);
				this.reading.read(batch, watch);
			}
			watch.check();
			ImportBatch staged = this.batches.get(id);
			watch.done(staged.total(), staged.total());
			if (staged.confirmed()) {
				patiently(id, watch, () -> this.storing.store(staged, watch));
			}
			else if (staged.state() != ImportState.READY) {
				patiently(id, watch, () -> this.storing.check(staged, watch));
			}
		}
		catch (SQLException | RuntimeException ex) {
			// a statement that was broken off says so in its own way
			watch.check();
			throw ex;
		}
	}

	private static void patiently(long id, Watch watch, Runnable task) {
		for (int attempt = 1;; attempt++) {
			try {
				task.run();
				return;
			}
			catch (DuplicateKeyException | ConcurrencyFailureException ex) {
				watch.check();
				if (attempt == ATTEMPTS) {
					throw ex;
				}
				log.info("Import {} is tried again: {}", id, ex.getMessage());
			}
		}
	}

	private void fail(long id, Problem problem, Throwable cause) {
		this.nextTry.leave("Import " + id, cause);
		log.warn("Import {} failed", id, cause);
		this.progress.failed(id, problem);
		this.audit.record(Actor.SYSTEM, "import-failed", "import", id, Map.of("problem", problem.code()));
	}

}
