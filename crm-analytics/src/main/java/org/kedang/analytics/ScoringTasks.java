package org.kedang.analytics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.kedang.job.NextTry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The background work: one task a run, one that asks for a run every night, and one that
 * drops what old runs have left.
 */
@Configuration(proxyBeanMethods = false)
class ScoringTasks {

	private static final TaskDescriptor<Void> RUN = TaskDescriptor.of("scoring-run");

	static long queue(ScoringRequest request, ScoringRunRows rows, SchedulerClient scheduler) {
		long id = rows.insert(request, ScoringRuns.RULE_VERSION);
		scheduler.scheduleIfNotExists(RUN.instance(Long.toString(id)).scheduledTo(rows.now().toInstant()));
		return id;
	}

	@Bean
	OneTimeTask<Void> scoringRunTask(ScoringExecution execution, Clock clock) {
		return Tasks.oneTime(RUN).onFailure(NextTry.failureHandler()).execute((instance, context) -> {
			execution.carryOut(Long.parseLong(instance.getId()));
			SalesTasks.queue(context.getSchedulerClient(), clock.instant());
		});
	}

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> nightlyScoringTask(ScoringRunRows rows, TransactionTemplate transaction, Clock clock,
			@Value("${kedang.scoring.cron:0 30 2 * * *}") String cron,
			@Value("${kedang.scoring.returns:NET}") Returns returns) {
		return Tasks.recurring("scoring-nightly", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> transaction
				.executeWithoutResult((status) -> queue(ScoringRequest.of(LocalDate.now(clock), returns, null), rows,
						context.getSchedulerClient())));
	}

	@Bean
	RecurringTask<Void> scoringClearingTask(SnapshotClearing clearing, Clock clock) {
		return Tasks.recurring("scoring-clearing", Schedules.daily(clock.getZone(), LocalTime.of(4, 0)))
			.execute((instance, context) -> clearing.clear());
	}

}
