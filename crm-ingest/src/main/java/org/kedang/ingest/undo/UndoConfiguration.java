package org.kedang.ingest.undo;

import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background tasks.
 */
@Configuration
class UndoConfiguration {

	@Bean
	OneTimeTask<Void> importUndoTask(UndoJob job) {
		return UndoQueue.WORK.task(job::run);
	}

	@Bean
	RecurringTask<Void> importUndoClearingTask(UndoRows rows, @Value("${kedang.zone:Asia/Shanghai}") ZoneId zone) {
		return Tasks.recurring("import-undo-clearing", Schedules.daily(zone, LocalTime.of(3, 30)))
			.execute((instance, context) -> rows.clear());
	}

}
