package org.kedang.ingest.duplicate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.catalogue.Subject;
import org.kedang.job.JobState;
import org.kedang.job.NextTry;
import org.kedang.job.StepTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out a search from beginning to end. What is found is written at its end, one
 * transaction for each kind: killed half-way, it is simply carried out again.
 */
@Component
class ScanJob {

	private static final Logger log = LoggerFactory.getLogger(ScanJob.class);

	private static final Subject[] KINDS = { Subject.INDIVIDUAL, Subject.CORPORATE };

	private final ScanRows rows;

	private final StoredCustomers customers;

	private final Finding finding;

	private final MatchModels models;

	private final PairQueue queue;

	private final AllKeys keys;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	private final NextTry nextTry;

	ScanJob(ScanRows rows, StoredCustomers customers, Finding finding, MatchModels models, PairQueue queue,
			AllKeys keys, AuditTrail audit, NextTry nextTry, PlatformTransactionManager transactions) {
		this.rows = rows;
		this.customers = customers;
		this.finding = finding;
		this.models = models;
		this.queue = queue;
		this.keys = keys;
		this.audit = audit;
		this.nextTry = nextTry;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** What does not fit the heap fails: it would not fit the next time. */
	void run(long id) {
		try {
			this.rows.start(id).ifPresentOrElse(this::search, () -> this.rows.end(id, JobState.CANCELLED));
		}
		catch (ScanCancelledException ex) {
			this.rows.end(id, JobState.CANCELLED);
		}
		catch (RuntimeException | OutOfMemoryError ex) {
			this.nextTry.leave("Search " + id, ex);
			log.error("Search {} for duplicates failed", id, ex);
			this.rows.end(id, JobState.FAILED);
		}
	}

	private void search(DuplicateScan scan) {
		long start = System.nanoTime();
		StepTimes times = new StepTimes();
		List<Finding.Wanted> kinds = Stream.of(KINDS)
			.map((kind) -> new Finding.Wanted(kind, this.customers.count(kind), scan.learn()))
			.toList();
		long total = kinds.stream().mapToLong((wanted) -> 2 * wanted.customers()).sum();
		long done = 0;
		for (Finding.Wanted wanted : kinds) {
			done += search(scan, wanted, times, done, total);
		}
		this.rows.end(scan.id(), JobState.DONE);
		log.info("Search {} among {} customers took {} ms, by step {}", scan.id(), done / 2,
				(System.nanoTime() - start) / 1_000_000, times.millis());
	}

	private long search(DuplicateScan scan, Finding.Wanted wanted, StepTimes times, long before, long total) {
		Subject kind = wanted.kind();
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			String begun = this.keys.begin();
			try (FoundPairs pairs = new FoundPairs()) {
				Finding.Found found = this.finding.find(wanted, pairs, times,
						(done) -> this.rows.progress(scan.id(), before + done, total),
						(gathered) -> this.keys.prepare(kind, begun, gathered));
				write(scan, kind, found, pairs, begun);
				times.took("writing");
				return 2 * found.customers();
			}
		}));
	}

	/** Nobody else computes keys any more. */
	private void write(DuplicateScan scan, Subject kind, Finding.Found found, FoundPairs pairs, String begun) {
		int version = found.model().version();
		if (found.learnt()) {
			version = this.models.learnt(kind, found.model());
			this.audit.record(Actor.SYSTEM, "match-model-learnt", "match-model", kind.letter() + version, Map.of());
		}
		int gone = this.queue.replace(kind, version, pairs);
		this.keys.replace(kind, begun);
		this.rows.found(scan.id(), kind, version, found, gone);
	}

}
