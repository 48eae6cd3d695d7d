package org.kedang.freshness;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * New customers are counted every few minutes, everybody at night: imports change many at
 * once, and merges move what was verified.
 */
@Configuration(proxyBeanMethods = false)
class FreshnessTasks {

	@Bean
	RecurringTask<Void> freshnessTask(FreshnessKeeping keeping,
			@Value("${kedang.freshness.every:10m}") Duration every) {
		return Tasks.recurring("freshness", Schedules.fixedDelay(every)).execute((instance, context) -> {
			keeping.countNew();
			keeping.countFigures();
		});
	}

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> nightlyFreshnessTask(FreshnessKeeping keeping, Clock clock,
			@Value("${kedang.freshness.cron:0 40 3 * * *}") String cron) {
		return Tasks.recurring("freshness-nightly", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> {
				keeping.countAll();
				keeping.countFigures();
			});
	}

}
