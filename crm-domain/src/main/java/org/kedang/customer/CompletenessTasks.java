package org.kedang.customer;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * All archives are measured at night, an hour before duplicates are searched for and the
 * figures of verification are counted.
 */
@Configuration(proxyBeanMethods = false)
class CompletenessTasks {

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> completenessTask(CompletenessKeeping keeping, Clock clock,
			@Value("${kedang.completeness.cron:0 25 2 * * *}") String cron) {
		return Tasks.recurring("completeness-nightly", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> keeping.measureAll());
	}

}
