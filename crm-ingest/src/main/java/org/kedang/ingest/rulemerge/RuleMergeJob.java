package org.kedang.ingest.rulemerge;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.ingest.merge.Comparing;
import org.kedang.ingest.merge.MergeOrder;
import org.kedang.ingest.merge.MergeRefusedException;
import org.kedang.ingest.merge.Merging;
import org.kedang.job.NextTry;
import org.kedang.job.JobState;
import org.kedang.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merges pair by pair, each in a transaction of its own that notes the outcome too: cut
 * off, it goes on with the pair whose turn it was. A pair that cannot be merged is noted
 * and stops none of the others.
 */
@Component
class RuleMergeJob {

	private static final Logger log = LoggerFactory.getLogger(RuleMergeJob.class);

	private static final String STORING = "merge.refused.storing";

	private static final long PATIENCE = Duration.ofMillis(500).toNanos();

	private final RuleMergeRows rows;

	private final RuledPairs pairs;

	private final Readers readers;

	private final ArchiveHeads heads;

	private final Comparing comparing;

	private final Merging merging;

	private final TransactionTemplate transaction;

	private final NextTry nextTry;

	RuleMergeJob(RuleMergeRows rows, RuledPairs pairs, Readers readers, ArchiveHeads heads, Comparing comparing,
			Merging merging, NextTry nextTry, PlatformTransactionManager transactions) {
		this.rows = rows;
		this.pairs = pairs;
		this.readers = readers;
		this.heads = heads;
		this.comparing = comparing;
		this.merging = merging;
		this.nextTry = nextTry;
		this.transaction = new TransactionTemplate(transactions);
	}

	void run(long id) {
		Optional<Long> user = this.rows.start(id);
		Optional<RuleMergeRows.Next> next = this.rows.next(id);
		while (user.isPresent() && next.isPresent()) {
			// a right that is taken away counts at once
			Optional<Reader> reader = this.readers.find(user.get(), null).filter(Reader::mayMerge);
			if (reader.isEmpty()) {
				this.rows.end(id, JobState.FAILED);
				return;
			}
			merge(id, next.get(), reader.get());
			next = this.rows.next(id);
		}
		this.rows.end(id, JobState.DONE);
	}

	private void merge(long id, RuleMergeRows.Next next, Reader reader) {
		try {
			this.transaction.executeWithoutResult((status) -> this.pairs.hold(next.pair(), reader)
				.ifPresentOrElse((pair) -> this.rows.merged(id, next, this.merging.merge(order(pair, reader), reader)),
						() -> this.rows.left(id, next)));
		}
		catch (MergeRefusedException ex) {
			if (ex.problem().code().equals(STORING)) {
				// it is this pair's turn again when the import is stored
				LockSupport.parkNanos(PATIENCE);
			}
			else {
				this.rows.failed(id, next, ex.problem());
			}
		}
		catch (RuntimeException ex) {
			this.nextTry.leave("Merging by rule " + id, ex);
			log.warn("Pair {} could not be merged by rule", next.pair(), ex);
			this.rows.failed(id, next, Problem.of("rulemerge.failed.unexpected"));
		}
	}

	private MergeOrder order(RuledPairs.Ruled pair, Reader reader) {
		ArchiveHead one = this.heads.find(pair.one(), reader).orElseThrow();
		ArchiveHead other = this.heads.find(pair.other(), reader).orElseThrow();
		boolean inOrder = this.comparing.firstSurvives(one, other);
		return inOrder ? new MergeOrder(pair.one(), pair.oneVersion(), pair.other(), pair.otherVersion(), Map.of())
				: new MergeOrder(pair.other(), pair.otherVersion(), pair.one(), pair.oneVersion(), Map.of());
	}

}
