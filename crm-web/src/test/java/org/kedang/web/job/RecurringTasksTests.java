package org.kedang.web.job;

import java.time.Duration;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.junit.jupiter.api.Test;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WebTest
class RecurringTasksTests {

	@Autowired
	private ObjectProvider<RecurringTask<?>> tasks;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void what_recurs_is_scheduled_from_the_start() {
		List<String> names = this.tasks.stream().map(RecurringTask::getName).toList();
		assertThat(names).contains("scoring-nightly", "freshness", "pool-nightly", "match-keys");
		assertThat(scheduled("true")).containsAll(names);
	}

	@Test
	void keys_and_freshness_are_kept_without_being_asked_for() {
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(scheduled("last_success is not null")).contains("match-keys", "freshness"));
	}

	private List<String> scheduled(String condition) {
		return this.jdbc.sql("select task_name from scheduled_tasks where " + condition).query(String.class).list();
	}

}
