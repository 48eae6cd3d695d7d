package org.kedang.ingest;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
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

	private final JdbcClient jdbc;

	private final Clock clock;

	ImportQueue(ObjectProvider<SchedulerClient> scheduler, JdbcClient jdbc, Clock clock) {
		this.scheduler = scheduler;
		this.jdbc = jdbc;
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

	/** What was agreed on before a crash, but not handed over any more. */
	@EventListener(ApplicationReadyEvent.class)
	void takeUpWhatWasForgotten() {
		this.jdbc
			.sql("""
					select id || case when state = 'READY' then '-confirmed' else '' end from import_batch b
					where (state in ('QUEUED', 'READING', 'CHECKING', 'STORING') or (state = 'READY' and confirmed_at is not null))
					and not exists (select 1 from scheduled_tasks t where t.task_name = 'import'
						and t.task_instance in (b.id::text, b.id || '-confirmed'))
					""")
			.query(String.class)
			.list()
			.forEach(this::schedule);
	}

	private void schedule(String instance) {
		this.scheduler.getObject().scheduleIfNotExists(TASK.instance(instance).build(), this.clock.instant());
	}

}
