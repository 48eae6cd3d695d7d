package org.kedang.job;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs the jobs from the moment the application is ready until it begins to close. What
 * does not end in time then is cut off, and taken up again by the next start.
 */
class JobRunner implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

	private final Scheduler scheduler;

	private final DataSource dataSource;

	private final boolean alone;

	private volatile boolean running;

	/**
	 * Makes a runner.
	 * @param alone whether no other application can work on this database, so that
	 * whatever is marked as running at the start was cut off
	 */
	JobRunner(Scheduler scheduler, DataSource dataSource, boolean alone) {
		this.scheduler = scheduler;
		this.dataSource = dataSource;
		this.alone = alone;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Override
	public synchronized void start() {
		if (this.running) {
			return;
		}
		if (this.alone) {
			takeUpWhatWasCutOff();
		}
		this.scheduler.start();
		this.running = true;
	}

	private void takeUpWhatWasCutOff() {
		int jobs = JdbcClient.create(this.dataSource).sql("""
				update scheduled_tasks
				set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
				where picked""").update();
		if (jobs > 0) {
			log.info("Taking up {} job(s) that the end of the application cut off", jobs);
		}
	}

	@Override
	public synchronized void stop() {
		this.scheduler.stop();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Not with the context, which is too early: {@link #start()} waits for readiness. */
	@Override
	public boolean isAutoStartup() {
		return false;
	}

}
