package org.kedang.job;

import java.time.Instant;
import java.util.function.LongConsumer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

/**
 * A kind of background work on one thing, which is known by its number.
 *
 * @param name under which work that waits is kept in the database
 */
public record NumberedWork(String name) {

	/** The task that does the work; where it throws, it is tried again. */
	public OneTimeTask<Void> task(LongConsumer work) {
		return Tasks.oneTime(descriptor())
			.onFailure(NextTry.failureHandler())
			.execute((instance, context) -> work.accept(Long.parseLong(instance.getId())));
	}

	/** Has it done, unless it waits already; not if the caller's transaction fails. */
	public void schedule(SchedulerClient scheduler, long number, Instant when) {
		scheduler.scheduleIfNotExists(descriptor().instance(Long.toString(number)).scheduledTo(when));
	}

	private TaskDescriptor<Void> descriptor() {
		return TaskDescriptor.of(this.name);
	}

}
