package org.kedang.ingest.sample;

import java.time.Clock;
import java.util.Map;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sample data for somebody who tries the product: loaded once, into an empty database, by
 * the same importer that loads real files.
 */
@Component
public class SampleData {

	private final JdbcClient jdbc;

	private final SchedulerClient scheduler;

	private final AuditTrail audit;

	private final Clock clock;

	SampleData(JdbcClient jdbc, SchedulerClient scheduler, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.scheduler = scheduler;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Whether there is room for it: not a single customer.
	 */
	public boolean isWelcome() {
		return !this.jdbc.sql("select exists (select 1 from customer)").query(Boolean.class).single();
	}

	/** Whether it is being loaded at this moment. */
	public boolean isBeingLoaded() {
		return this.scheduler.getScheduledExecution(SampleTask.TASK.instanceId("1")).isPresent();
	}

	/**
	 * Has it loaded in the background.
	 * @return false where there are customers already, or it is being loaded
	 */
	public boolean load(Actor actor) {
		if (!isWelcome()) {
			return false;
		}
		boolean queued = this.scheduler.scheduleIfNotExists(
				SampleTask.TASK.instance("1").data(SampleStep.FIRST).scheduledTo(this.clock.instant()));
		if (queued) {
			this.audit.record(actor, "sample-data", "import", "sample", Map.of());
		}
		return queued;
	}

}
