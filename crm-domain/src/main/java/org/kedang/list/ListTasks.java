package org.kedang.list;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background work: what came of actions, every night; and one task each time very
 * many customers are put into a list, or something is wanted of them.
 */
@Configuration(proxyBeanMethods = false)
class ListTasks {

	static final TaskDescriptor<Void> ACTION = TaskDescriptor.of("list-action");

	static final TaskDescriptor<Void> FILLING = TaskDescriptor.of("list-filling");

	/** One that is closing, or whose database is away, leaves it to the next try. */
	private static final Duration AGAIN = Duration.ofSeconds(5);

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> listOutcomesTask(ListOutcomes outcomes, Clock clock,
			@Value("${kedang.lists.cron:0 25 4 * * *}") String cron) {
		return Tasks.recurring("list-outcomes", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> outcomes.reckon());
	}

	@Bean
	OneTimeTask<Void> listActionTask(ListActionJob job) {
		return Tasks.oneTime(ACTION)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
			.execute((instance, context) -> job.run(Long.parseLong(instance.getId())));
	}

	@Bean
	OneTimeTask<Void> listFillingTask(ListFilling filling) {
		return Tasks.oneTime(FILLING)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
			.execute((instance, context) -> filling.run(Long.parseLong(instance.getId())));
	}

}
