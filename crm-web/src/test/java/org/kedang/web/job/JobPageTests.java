package org.kedang.web.job;

import java.util.List;
import java.util.Locale;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.access.Role;
import org.kedang.web.People;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebTest
@Transactional
class JobPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Task<?>> tasks;

	@Autowired
	private MessageSource messages;

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void all_that_is_done_in_the_background_has_a_name(String language) {
		assertThat(this.tasks).hasSizeGreaterThan(20)
			.allSatisfy((task) -> assertThat(
					this.messages.getMessage("jobs.name." + task.getName(), null, Locale.forLanguageTag(language)))
				.isNotBlank());
	}

	@Test
	void work_that_breaks_night_after_night_is_seen() throws Exception {
		recurs("scoring-nightly", false, 3);
		page().andExpect(content().string(containsString("<span class=\"badge bad\">连续出错 3 次")));
	}

	@Test
	void what_the_configuration_turns_off_is_listed_as_turned_off() throws Exception {
		this.jdbc.sql("delete from scheduled_tasks").update();
		page().andExpect(content().string(containsString("已关闭")))
			.andExpect(content().string(not(containsString("/admin/jobs/pool-nightly/start"))));
	}

	@ParameterizedTest
	@CsvSource({ "import, /imports/77", "bulk-action, /bulk/77", "list-action, /lists/actions/77" })
	void work_that_was_asked_for_leads_to_where_it_can_be_cancelled(String name, String place) throws Exception {
		this.jdbc.sql("""
				insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
					last_heartbeat, version)
				values (?, '77', now(), true, 'machine-one', now(), 1)
				""").param(name).update();
		page().andExpect(content().string(containsString("href=\"" + place + "\"")))
			.andExpect(content().string(containsString("machine-one")));
	}

	@Test
	void work_that_an_earlier_version_left_is_shown_by_its_name() throws Exception {
		this.jdbc.sql("""
				insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
				values ('of-an-earlier-version', '1', now(), false, 1)
				""").update();
		page().andExpect(content().string(containsString(">of-an-earlier-version<")));
	}

	@Test
	void work_of_a_machine_that_is_silent_is_called_cut_off() throws Exception {
		recurs("pool-nightly", true, 0);
		this.jdbc.sql("update scheduled_tasks set last_heartbeat = now() - interval '10 minutes'").update();
		page().andExpect(content().string(containsString("中断")));
	}

	@Test
	void an_administrator_has_nightly_work_done_now_and_the_audit_says_so() throws Exception {
		recurs("pool-nightly", false, 0);
		start("pool-nightly").andExpect(flash().attributeExists("notice"));
		assertThat(this.jdbc
			.sql("select execution_time <= now() + interval '1 minute' from scheduled_tasks where task_name = ?")
			.param("pool-nightly")
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'job-started' and subject_id = ?")
			.param("pool-nightly")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void what_is_at_work_is_not_begun_twice() throws Exception {
		recurs("pool-nightly", true, 0);
		start("pool-nightly");
		assertThat(this.jdbc
			.sql("select execution_time > now() + interval '1 minute' from scheduled_tasks where task_name = ?")
			.param("pool-nightly")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void work_that_does_not_exist_cannot_begin() throws Exception {
		start("no-such-work").andExpect(status().isNotFound());
		start("import").andExpect(status().isNotFound());
	}

	private void recurs(String name, boolean running, int failures) {
		this.jdbc.sql("delete from scheduled_tasks where task_name = ?").param(name).update();
		this.jdbc.sql("""
				insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_heartbeat,
					consecutive_failures, version)
				values (?, ?, now() + interval '5 hours', ?, now(), ?, 1)
				""").params(name, RecurringTask.INSTANCE, running, failures).update();
	}

	private ResultActions page() throws Exception {
		return this.mvc.perform(get("/admin/jobs").with(this.people.as(Role.ADMIN))).andExpect(status().isOk());
	}

	private ResultActions start(String name) throws Exception {
		return this.mvc.perform(post("/admin/jobs/" + name + "/start").with(this.people.as(Role.ADMIN)).with(csrf()));
	}

}
