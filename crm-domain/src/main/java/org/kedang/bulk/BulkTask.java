package org.kedang.bulk;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background work: one task each time somebody wants many customers changed.
 */
@Configuration(proxyBeanMethods = false)
class BulkTask {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("bulk-action");

	@Bean
	OneTimeTask<Void> bulkActionTask(BulkJob job) {
		return Tasks.oneTime(TASK)
			// one that is closing, or whose database is away, leaves it to the next try
			.onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
			.execute((instance, context) -> job.run(Long.parseLong(instance.getId())));
	}

}
