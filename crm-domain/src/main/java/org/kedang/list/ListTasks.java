package org.kedang.list;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.kedang.job.NumberedWork;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background work: what came of actions, every night; and one task each time very
 * many customers are put into a list, or something is wanted of them.
 */
@Configuration(proxyBeanMethods = false)
class ListTasks {

	static final NumberedWork ACTION = new NumberedWork("list-action");

	static final NumberedWork FILLING = new NumberedWork("list-filling");

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> listOutcomesTask(ListOutcomes outcomes, Clock clock,
			@Value("${kedang.lists.cron:0 25 4 * * *}") String cron) {
		return Tasks.recurring("list-outcomes", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> outcomes.reckon());
	}

	@Bean
	OneTimeTask<Void> listActionTask(ListActionJob job) {
		return ACTION.task(job::run);
	}

	@Bean
	OneTimeTask<Void> listFillingTask(ListFilling filling) {
		return FILLING.task(filling::run);
	}

}
