package org.kedang.ingest.duplicate;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.jspecify.annotations.Nullable;
import org.kedang.job.NumberedWork;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The background work: one task a search, and one that asks for a search every night.
 */
@Configuration(proxyBeanMethods = false)
class ScanTasks {

	private static final NumberedWork SCAN = new NumberedWork("duplicate-scan");

	private static final int STALE = 5_000;

	static Optional<Long> queue(boolean learn, @Nullable Long requestedBy, ScanRows rows, SchedulerClient scheduler) {
		Optional<Long> id = rows.insert(learn, requestedBy);
		id.ifPresent((scan) -> SCAN.schedule(scheduler, scan, rows.now().toInstant()));
		return id;
	}

	@Bean
	OneTimeTask<Void> duplicateScanTask(ScanJob job) {
		return SCAN.task(job::run);
	}

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> nightlyDuplicateScanTask(ScanRows rows, Clock clock, TransactionTemplate transaction,
			@Value("${kedang.duplicates.cron:0 30 3 * * *}") String cron) {
		return Tasks.recurring("duplicate-scan-nightly", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> transaction
				.executeWithoutResult((status) -> queue(false, null, rows, context.getSchedulerClient())));
	}

	@Bean
	RecurringTask<Void> matchKeysTask(MatchKeys keys, AllKeys all) {
		return Tasks.recurring("match-keys", Schedules.fixedDelay(Duration.ofMinutes(1)))
			.execute((instance, context) -> {
				while (!all.areComputed() && keys.refresh(STALE) == STALE
						&& !context.getSchedulerState().isShuttingDown()) {
					// a transaction each
				}
			});
	}

}
