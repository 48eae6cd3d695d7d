package org.kedang.bulk;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.kedang.job.NumberedWork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background work: one task each time somebody wants many customers changed.
 */
@Configuration(proxyBeanMethods = false)
class BulkTask {

	static final NumberedWork WORK = new NumberedWork("bulk-action");

	@Bean
	OneTimeTask<Void> bulkActionTask(BulkJob job) {
		return WORK.task(job::run);
	}

}
