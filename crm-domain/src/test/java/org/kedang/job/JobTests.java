package org.kedang.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kedang.database.TestDatabase;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class JobTests {

	static final TaskDescriptor<Step> STEP = TaskDescriptor.of("step", Step.class);

	private static final BlockingQueue<Step> DONE = new LinkedBlockingQueue<>();

	record Step(String name, int number) {

	}

	@Test
	void a_job_runs_with_its_data_kept_as_json() throws Exception {
		TestDatabase database = TestDatabase.fresh();
		try (var context = application(database, "kedang.jobs.enabled=false")) {
			context.getBean(Scheduler.class)
				.schedule(STEP.instance("1").data(new Step("评分", 3)).build(), Instant.now());
			assertThat(json(context)).containsExactly("{\"name\":\"评分\",\"number\":3}");
		}
		try (var context = application(database)) {
			assertThat(DONE.poll(20, TimeUnit.SECONDS)).isEqualTo(new Step("评分", 3));
			waitUntilNoneIsLeft(context);
		}
	}

	@Test
	void a_job_scheduled_in_a_transaction_that_fails_never_runs() throws Exception {
		try (var context = application(TestDatabase.fresh(), "kedang.jobs.enabled=false")) {
			new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
				.executeWithoutResult((status) -> {
					context.getBean(Scheduler.class)
						.schedule(STEP.instance("2").data(new Step("a", 1)).build(), Instant.now());
					status.setRollbackOnly();
				});
			assertThat(json(context)).isEmpty();
		}
	}

	@Test
	void a_job_asked_for_in_a_transaction_begins_as_soon_as_that_is_committed() throws Exception {
		try (var context = application(TestDatabase.fresh(), "kedang.jobs.polling=1h")) {
			new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
				.executeWithoutResult((status) -> {
					context.getBean(Scheduler.class)
						.schedule(STEP.instance("3").data(new Step("b", 2)).build(), Instant.now());
					// the scheduler looks at once, when there is nothing to be seen yet
					assertThat(poll(2)).isNull();
				});
			assertThat(DONE.poll(20, TimeUnit.SECONDS)).isEqualTo(new Step("b", 2));
		}
	}

	@Test
	void a_job_whose_process_was_killed_is_taken_up_again() throws Exception {
		TestDatabase database = TestDatabase.fresh();
		kill(database);
		try (var context = application(database, "kedang.jobs.heartbeat=1s")) {
			assertThat(DONE.poll(20, TimeUnit.SECONDS)).isEqualTo(new Step("import", 7));
		}
	}

	@Test
	void on_our_own_server_a_job_cut_off_is_taken_up_at_once() throws Exception {
		TestDatabase database = TestDatabase.fresh();
		kill(database);
		try (var context = application(database, "kedang.jobs.enabled=false", "kedang.jobs.heartbeat=1h")) {
			JobRunner runner = new JobRunner(context.getBean(Scheduler.class), context.getBean(DataSource.class), true);
			runner.start();
			assertThat(DONE.poll(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS))
				.isEqualTo(new Step("import", 7));
			runner.stop();
		}
	}

	private static @Nullable Step poll(int seconds) {
		try {
			return DONE.poll(seconds, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An application that begins the job and is killed in its middle. */
	private static void kill(TestDatabase database) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				EndlessJob.class.getName())
			.redirectErrorStream(true);
		builder.environment()
			.putAll(Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME", database.user(),
					"SPRING_DATASOURCE_PASSWORD", database.password(), "KEDANG_KEY",
					"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
		Process process = builder.start();
		StringBuilder output = new StringBuilder();
		BufferedReader reader = process.inputReader();
		for (String line = reader.readLine(); line != null && !line.startsWith("BEGUN"); line = reader.readLine()) {
			output.append(line).append('\n');
		}
		assertThat(process.isAlive()).as(output.toString()).isTrue();
		process.destroyForcibly().waitFor();
	}

	private static ConfigurableApplicationContext application(TestDatabase database, String... properties) {
		return new SpringApplicationBuilder(Application.class)
			.properties("spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.user(),
					"spring.datasource.password=" + database.password(),
					"kedang.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
			.properties(properties)
			.run();
	}

	private static List<String> json(ConfigurableApplicationContext context) {
		return JdbcClient.create(context.getBean(DataSource.class))
			.sql("select convert_from(task_data, 'UTF8') from scheduled_tasks")
			.query(String.class)
			.list();
	}

	private static void waitUntilNoneIsLeft(ConfigurableApplicationContext context) throws InterruptedException {
		while (!json(context).isEmpty()) {
			Thread.sleep(50);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		OneTimeTask<Step> step() {
			return Tasks.oneTime(STEP).execute((instance, context) -> DONE.add(instance.getData()));
		}

	}

}
