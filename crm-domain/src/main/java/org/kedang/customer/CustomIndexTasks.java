package org.kedang.customer;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A field added or retired has its index made or dropped a few minutes later, by one of
 * the nodes.
 */
@Configuration(proxyBeanMethods = false)
class CustomIndexTasks {

	@Bean
	RecurringTask<Void> customIndexTask(CustomIndexes indexes,
			@Value("${kedang.roster.index-every:5m}") Duration every) {
		return Tasks.recurring("custom-field-indexes", Schedules.fixedDelay(every))
			.execute((instance, context) -> indexes.keep());
	}

}
