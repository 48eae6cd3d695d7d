package org.kedang.ingest;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.kedang.ingest.store.LateIndexes;
import org.kedang.ingest.workbook.Limits;
import org.kedang.job.NextTry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * The limits of what is read, and the background tasks.
 */
@Configuration
class ImportConfiguration {

	@Bean
	Limits importLimits(@Value("${kedang.import.max-file:200MB}") DataSize file,
			@Value("${kedang.import.max-xls-file:64MB}") DataSize oldFile,
			@Value("${kedang.import.max-inflated:2GB}") DataSize inflated,
			@Value("${kedang.import.max-strings:256MB}") DataSize strings,
			@Value("${kedang.import.max-entries:10000}") int entries,
			@Value("${kedang.import.max-sheets:100}") int sheets, @Value("${kedang.import.max-rows:2000000}") int rows,
			@Value("${kedang.import.max-columns:500}") int columns,
			@Value("${kedang.import.max-text:32767}") int text) {
		return new Limits(file.toBytes(), oldFile.toBytes(), inflated.toBytes(), strings.toBytes(), entries, sheets,
				rows, columns, text);
	}

	@Bean
	OneTimeTask<Void> importTask(ImportJob job) {
		return Tasks.oneTime(ImportQueue.TASK)
			.onFailure(NextTry.failureHandler())
			.execute((instance, context) -> job.run(ImportQueue.id(instance.getId())));
	}

	/** An import makes them itself, unless the program ends before. */
	@Bean
	RecurringTask<Void> lateIndexTask(LateIndexes indexes) {
		return Tasks.recurring("late-indexes", Schedules.fixedDelay(Duration.ofMinutes(1)))
			.execute((instance, context) -> indexes.make());
	}

	@Bean
	RecurringTask<Void> importFileClearingTask(AbandonedImports abandoned, FileClearing clearing,
			@Value("${kedang.zone:Asia/Shanghai}") ZoneId zone) {
		return Tasks.recurring("import-file-clearing", Schedules.daily(zone, LocalTime.of(3, 45)))
			.execute((instance, context) -> {
				abandoned.cancel();
				clearing.clear();
			});
	}

}
