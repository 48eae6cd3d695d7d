package org.kedang.ingest.undo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Catalogue;
import org.kedang.ingest.store.Storing;
import org.kedang.ingest.store.StoringLock;
import org.kedang.job.NextTry;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import back in one transaction on one snapshot of the database: what somebody
 * changes meanwhile makes it begin anew, and after a crash nothing of it has happened.
 */
@Component
class UndoJob {

	private static final Logger log = LoggerFactory.getLogger(UndoJob.class);

	private static final int ATTEMPTS = 5;

	private static final long PATIENCE = 500_000_000;

	private final UndoRows rows;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final TransactionTemplate apart;

	private final Catalogue catalogue;

	private final AuditTrail audit;

	private final Clock clock;

	private final NextTry nextTry;

	UndoJob(UndoRows rows, JdbcTemplate jdbc, PlatformTransactionManager transactions, Catalogue catalogue,
			AuditTrail audit, NextTry nextTry, Clock clock) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.catalogue = catalogue;
		this.audit = audit;
		this.nextTry = nextTry;
		this.clock = clock;
	}

	void run(long importId) {
		if (!this.rows.running(importId)) {
			return;
		}
		long start = System.nanoTime();
		try (UndoWatch watch = new UndoWatch(importId, this.rows)) {
			takeBack(importId, watch);
			log.info("Import {} is taken back after {} ms", importId, (System.nanoTime() - start) / 1_000_000);
		}
		catch (UndoCancelledException ex) {
			this.rows.cancelled(importId);
		}
		catch (RuntimeException ex) {
			this.nextTry.leave("Taking back import " + importId, ex);
			log.warn("Import {} could not be taken back", importId, ex);
			this.rows.failed(importId, (ex instanceof ConcurrencyFailureException) ? "undo.failed.changed-meanwhile"
					: "undo.failed.unexpected");
			this.audit.record(Actor.SYSTEM, "import-undo-failed", "import", importId, Map.of());
		}
	}

	private void takeBack(long importId, UndoWatch watch) {
		int attempt = 1;
		while (true) {
			try {
				watch.check();
				if (Boolean.TRUE.equals(this.transaction.execute((status) -> attempt(importId, watch)))) {
					return;
				}
				// an import is being stored; its end is seen only by a new transaction
				LockSupport.parkNanos(PATIENCE);
			}
			catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
				// somebody changed a customer, or hung something on one that was to go
				if (attempt++ == ATTEMPTS) {
					throw ex;
				}
				log.info("Taking back import {} begins anew: {}", importId, ex.getMessage());
			}
		}
	}

	/** A statement that was broken off says so in its own way. */
	private boolean attempt(long importId, UndoWatch watch) {
		watch.works(this.jdbc
			.execute((ConnectionCallback<PGConnection>) (connection) -> connection.unwrap(PGConnection.class)));
		try {
			return takeBackNow(importId, watch);
		}
		catch (RuntimeException ex) {
			watch.check();
			throw ex;
		}
		finally {
			watch.works(null);
		}
	}

	private boolean takeBackNow(long importId, UndoWatch watch) {
		// before the snapshot: ranges of amounts begun after it would not learn of these
		this.jdbc.execute("lock table customer_figures in row exclusive mode");
		if (!StoringLock.take(this.jdbc)) {
			if (this.nextTry.isClosing()) {
				throw new IllegalStateException("closing");
			}
			return false;
		}
		ImportUndo undo = this.rows.find(importId).orElseThrow();
		if (undo.state() != UndoState.RUNNING) {
			// another one was at it as well
			return true;
		}
		int[] done = { 0 };
		Runnable step = () -> {
			int now = ++done[0];
			this.apart.executeWithoutResult((status) -> this.rows.progress(importId, now, UndoPlan.STEPS));
			watch.check();
		};
		Storing.beginUndo(this.jdbc);
		UndoPlan plan = new UndoPlan(this.jdbc, this.catalogue, importId,
				this.clock.instant().atOffset(ZoneOffset.UTC));
		plan.find(step);
		UndoLedger ledger = plan.kept().ledger(importId);
		plan.carryOut(step);
		this.rows.undone(importId, ledger.after(undo.ledger()));
		String name = undo.requester();
		Actor actor = (name != null) ? new Actor(undo.requestedBy(), name, null) : Actor.SYSTEM;
		this.audit.record(actor, "import-undone", "import", importId, Map.of("ledger", ledger));
		return true;
	}

}
