package org.kedang.analytics;

import java.time.Clock;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sales are counted after every scoring run, whose grades they are looked at by, every
 * night whether scores are computed or not, and whenever somebody asks.
 */
@Configuration(proxyBeanMethods = false)
class SalesTasks {

	private static final TaskDescriptor<Void> COUNT = TaskDescriptor.of("sales-count");

	/** One at a time; who asks while it is at work has asked already. */
	static void queue(SchedulerClient scheduler, Instant when) {
		scheduler.scheduleIfNotExists(COUNT.instance("sales").scheduledTo(when));
	}

	@Bean
	OneTimeTask<Void> salesCountTask(SalesCounts sales) {
		return Tasks.oneTime(COUNT).execute((instance, context) -> sales.countNow());
	}

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> nightlySalesCountTask(Clock clock, @Value("${kedang.sales.cron:0 10 3 * * *}") String cron) {
		return Tasks.recurring("sales-count-nightly", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> queue(context.getSchedulerClient(), clock.instant()));
	}

}
