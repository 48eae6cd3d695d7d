package org.kedang.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;

/** An application that starts a job and is then killed in the middle of it. */
final class EndlessJob {

	private EndlessJob() {
	}

	public static void main(String[] args) throws InterruptedException {
		var context = new SpringApplicationBuilder(Application.class).run(args);
		var scheduler = context.getBean(com.github.kagkarlsson.scheduler.Scheduler.class);
		scheduler.schedule(JobTests.STEP.instance("cut-off").data(new JobTests.Step("import", 7)).build(),
				Instant.now());
		Thread.sleep(Duration.ofMinutes(5).toMillis());
	}

	@TestConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		OneTimeTask<JobTests.Step> step() {
			return Tasks.oneTime(JobTests.STEP).execute((instance, context) -> {
				System.out.println("BEGUN " + Map.of("step", instance.getData()));
				await();
			});
		}

		private static void await() {
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
