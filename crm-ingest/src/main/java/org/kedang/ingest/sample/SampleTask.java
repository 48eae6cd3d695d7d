package org.kedang.ingest.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job that loads the sample, one import after the other; between two looks it gives
 * its thread back.
 */
@Configuration(proxyBeanMethods = false)
class SampleTask {

	static final TaskDescriptor<SampleStep> TASK = TaskDescriptor.of("sample-data", SampleStep.class);

	private static final Logger log = LoggerFactory.getLogger(SampleTask.class);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

	@Bean
	CustomTask<SampleStep> sampleDataTask(SampleImports imports, Clock clock) {
		return Tasks.custom(TASK)
			.execute((instance, context) -> advance(imports, instance.getData(), clock.instant().plus(BETWEEN_LOOKS)));
	}

	private static CompletionHandler<SampleStep> advance(SampleImports imports, SampleStep step, Instant next) {
		try {
			SampleStep after = imports.advance(step);
			if (after.isOver()) {
				return new CompletionHandler.OnCompleteRemove<>();
			}
			return (complete, operations) -> operations.reschedule(complete, next, after);
		}
		catch (SampleImports.StoppedException ex) {
			log.error("The sample data could not be loaded: {}", ex.getMessage());
			return new CompletionHandler.OnCompleteRemove<>();
		}
	}

}
