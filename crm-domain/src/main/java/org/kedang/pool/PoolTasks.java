package org.kedang.pool;

import java.time.Clock;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every night the rules of the pool release whom they say.
 */
@Configuration(proxyBeanMethods = false)
class PoolTasks {

	private static final Logger log = LoggerFactory.getLogger(PoolTasks.class);

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> nightlyPoolTask(PoolReleasing releasing, Clock clock,
			@Value("${kedang.pool.cron:0 20 2 * * *}") String cron) {
		return Tasks.recurring("pool-nightly", Schedules.cron(cron, clock.getZone())).execute((instance, context) -> {
			Optional<Long> run = releasing.releaseNow(null);
			run.ifPresent((id) -> log.info("The rules of the pool did action {}", id));
		});
	}

}
