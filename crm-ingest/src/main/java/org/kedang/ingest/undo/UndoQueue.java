package org.kedang.ingest.undo;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.kedang.job.NumberedWork;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands what was asked for to the background.
 */
@Component
class UndoQueue {

	static final NumberedWork WORK = new NumberedWork("import-undo");

	private final ObjectProvider<SchedulerClient> scheduler;

	private final UndoRows rows;

	private final Clock clock;

	UndoQueue(ObjectProvider<SchedulerClient> scheduler, UndoRows rows, Clock clock) {
		this.scheduler = scheduler;
		this.rows = rows;
		this.clock = clock;
	}

	void add(long importId) {
		WORK.schedule(this.scheduler.getObject(), importId, this.clock.instant());
	}

	/** What was asked for before a crash, but not handed over any more. */
	@EventListener(ApplicationReadyEvent.class)
	void takeUpWhatWasForgotten() {
		this.rows.forgotten().forEach(this::add);
	}

}
