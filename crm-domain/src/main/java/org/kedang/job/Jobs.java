package org.kedang.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.kedang.database.Moments;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the scheduler has to do, by its table.
 */
@Component
public class Jobs {

	/** Enough to see what holds up the rest. */
	private static final int SHOWN = 200;

	private final JdbcClient jdbc;

	private final SchedulerClient scheduler;

	private final List<String> recurring;

	private final Duration patience;

	private final Clock clock;

	Jobs(JdbcClient jdbc, SchedulerClient scheduler, ObjectProvider<RecurringTask<?>> tasks, Environment environment,
			Clock clock) {
		this.jdbc = jdbc;
		this.scheduler = scheduler;
		this.recurring = tasks.stream().map(RecurringTask::getName).sorted().toList();
		this.patience = JobAutoConfiguration.patience(environment);
		this.clock = clock;
	}

	/** All that recurs, by name, that which is turned off included. */
	public List<Job> recurring() {
		Map<String, Job> known = this.jdbc.sql("select * from scheduled_tasks where task_instance = ?")
			.param(RecurringTask.INSTANCE)
			.query(this::job)
			.list()
			.stream()
			.collect(Collectors.toMap(Job::name, Function.identity()));
		return this.recurring.stream()
			.map((name) -> known.getOrDefault(name, new Job(name, null, Job.State.OFF, null, null, null, null, 0)))
			.toList();
	}

	/** What was asked for once and is not done, the first in line first: 200 at most. */
	public List<Job> once() {
		return this.jdbc.sql("""
				select * from scheduled_tasks where task_instance <> ?
				order by picked desc, execution_time, task_name, task_instance limit ?
				""").params(RecurringTask.INSTANCE, SHOWN).query(this::job).list();
	}

	/**
	 * Has what recurs done now, instead of at its time.
	 * @return whether it is to begin; not while it runs or if it is turned off
	 */
	public boolean startNow(String name) {
		try {
			return this.recurring.contains(name)
					&& this.scheduler.reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), this.clock.instant());
		}
		catch (TaskInstanceException ex) {
			return false;
		}
	}

	private Job job(ResultSet row, int number) throws SQLException {
		String instance = row.getString("task_instance");
		int failures = row.getInt("consecutive_failures");
		Instant heartbeat = Moments.orNull(row, "last_heartbeat");
		Job.State state = (failures > 0) ? Job.State.BROKEN : Job.State.WAITING;
		if (row.getBoolean("picked")) {
			boolean heard = heartbeat != null && heartbeat.isAfter(this.clock.instant().minus(this.patience));
			state = heard ? Job.State.RUNNING : Job.State.LOST;
		}
		return new Job(row.getString("task_name"), instance.equals(RecurringTask.INSTANCE) ? null : instance, state,
				row.getString("picked_by"), Moments.orNull(row, "execution_time"), Moments.orNull(row, "last_success"),
				Moments.orNull(row, "last_failure"), failures);
	}

}
