package org.kedang.bulk;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Readers;
import org.kedang.job.NextTry;
import org.kedang.job.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries actions out, some thousand customers in a transaction: cut off, it goes on with
 * those whose turn it was.
 */
@Component
class BulkJob {

	private static final Logger log = LoggerFactory.getLogger(BulkJob.class);

	private static final int CHUNK = 5_000;

	private final BulkRows rows;

	private final BulkSteps steps;

	private final Readers readers;

	private final TransactionTemplate transaction;

	private final NextTry nextTry;

	BulkJob(BulkRows rows, BulkSteps steps, Readers readers, NextTry nextTry, PlatformTransactionManager transactions) {
		this.rows = rows;
		this.steps = steps;
		this.readers = readers;
		this.nextTry = nextTry;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Everybody within the caller's transaction. */
	void runAtOnce(BulkAction action, @Nullable Reader reader) {
		if (this.rows.start(action.id())) {
			this.steps.next(action, reader, Integer.MAX_VALUE);
			finish(action, JobState.DONE);
		}
	}

	/** In the background, with an eye on whoever wants it to end. */
	void run(long id) {
		Optional<BulkAction> action = this.rows.find(id);
		if (action.isPresent() && this.rows.start(id)) {
			try {
				finish(action.get(), carryOut(action.get()));
			}
			catch (RuntimeException ex) {
				this.nextTry.leave("Action " + id, ex);
				log.warn("Action {} ended", id, ex);
				finish(action.get(), JobState.FAILED);
			}
		}
	}

	private JobState carryOut(BulkAction action) {
		int done;
		do {
			// a right that is taken away counts at once
			Optional<Reader> reader = reader(action);
			if (action.requesterId() != null && reader.isEmpty()) {
				return JobState.FAILED;
			}
			done = this.rows.isWanted(action.id()) ? step(action, reader.orElse(null)) : 0;
		}
		while (done > 0);
		return JobState.DONE;
	}

	private int step(BulkAction action, @Nullable Reader reader) {
		Integer done = this.transaction.execute((status) -> this.steps.next(action, reader, CHUNK));
		return (done != null) ? done : 0;
	}

	private Optional<Reader> reader(BulkAction action) {
		Long id = action.requesterId();
		return (id != null) ? this.readers.find(id, null).filter((reader) -> action.kind().isFor(reader))
				: Optional.empty();
	}

	private void finish(BulkAction action, JobState state) {
		this.transaction.executeWithoutResult((status) -> {
			if (action.kind() == BulkKind.UNDO) {
				this.steps.markUndone(action);
			}
			this.rows.end(action.id(), state);
		});
	}

}
