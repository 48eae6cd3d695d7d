package org.kedang.export;

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
 * The background work: one task each time somebody wants a long roster, and every quarter
 * of an hour the files whose time is over are deleted.
 */
@Configuration(proxyBeanMethods = false)
class ExportTasks {

	static final NumberedWork WORK = new NumberedWork("roster-export");

	@Bean
	OneTimeTask<Void> rosterExportTask(ExportJob job) {
		return WORK.task(job::run);
	}

	/** The cron is Spring's, in the clock's zone; "-" means never. */
	@Bean
	RecurringTask<Void> exportsClearingTask(ExportJob job, Clock clock,
			@Value("${kedang.exports.cron:0 5/15 * * * *}") String cron) {
		return Tasks.recurring("exports-clearing", Schedules.cron(cron, clock.getZone()))
			.execute((instance, context) -> job.clear());
	}

}
