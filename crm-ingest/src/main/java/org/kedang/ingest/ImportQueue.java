package org.kedang.ingest;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands imports to the background: one piece of work until they are checked, another one
 * once they are confirmed.
 */
@Component
class ImportQueue {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import");

	private static final String CONFIRMED = "-confirmed";

	private final ObjectProvider<SchedulerClient> scheduler;

	private final Clock clock;

	ImportQueue(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	void add(long id) {
		schedule(String.valueOf(id));
	}

	void addConfirmed(long id) {
		schedule(id + CONFIRMED);
	}

	/** The import that a piece of work is about. */
	static long id(String instance) {
		return Long.parseLong(instance.endsWith(CONFIRMED)
				? instance.substring(0, instance.length() - CONFIRMED.length()) : instance);
	}

	private void schedule(String instance) {
		this.scheduler.getObject().scheduleIfNotExists(TASK.instance(instance).build(), this.clock.instant());
	}

}
