package org.kedang.list;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What came of actions is reckoned every night. */
@Configuration(proxyBeanMethods = false)
class ListTasks {

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> listOutcomesTask(ListOutcomes outcomes, Clock clock,
			@Value("${kedang.lists.cron:0 25 4 * * *}") String cron) {
		return Tasks.recurring("list-outcomes", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> outcomes.reckon());
	}

}
