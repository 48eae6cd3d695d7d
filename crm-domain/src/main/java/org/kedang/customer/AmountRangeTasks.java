package org.kedang.customer;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Within a minute after a run has become the current one, its ranges are found.
 */
@Configuration(proxyBeanMethods = false)
class AmountRangeTasks {

	@Bean
	RecurringTask<Void> amountRangeTask(AmountRanges ranges) {
		return Tasks.recurring("amount-ranges", Schedules.fixedDelay(Duration.ofMinutes(1)))
			.execute((instance, context) -> ranges.keep());
	}

}
