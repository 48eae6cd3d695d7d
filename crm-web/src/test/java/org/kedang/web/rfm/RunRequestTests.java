package org.kedang.web.rfm;

import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRun;
import org.kedang.job.JobState;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Scoring runs that people and programs ask for. */
class RunRequestTests extends RfmPagesCase {

	@Test
	void a_wrong_form_is_shown_again_with_what_was_typed() throws Exception {
		this.mvc
			.perform(post("/rfm/runs").param("asOf", "2024-05-01")
				.param("returns", "NET")
				.param("recencyCuts", "30, 20")
				.with(csrf())
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("30, 20")))
			.andExpect(content().string(containsString("请填写四个递增的数字")));
	}

	@Test
	void letters_where_numbers_and_days_belong_are_refused_in_the_form() throws Exception {
		this.mvc
			.perform(post("/rfm/runs").param("asOf", "gestern")
				.param("returns", "NET")
				.param("windowDays", "1.5 年")
				.with(csrf())
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("格式不正确")));
		this.mvc
			.perform(post("/contact-plans").param("name", "每月")
				.param("everyDays", "三十")
				.param("channel", "PHONE")
				.with(csrf())
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("格式不正确")));
	}

	@Test
	void a_day_beyond_the_years_and_an_endless_number_are_refused_in_the_form() throws Exception {
		this.mvc
			.perform(post("/rfm/runs").param("asOf", "+999999999-01-01")
				.param("returns", "NET")
				.param("recencyCuts", "1,2,3,4")
				.param("frequencyCuts", "1,2,3,4")
				.param("monetaryCuts", "1,2,3,1e9999999")
				.with(csrf())
				.with(this.people.as(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("之前没有任何数据")))
			.andExpect(content().string(containsString("请填写四个递增的数字")));
	}

	@Test
	void a_day_before_anything_is_known_or_beyond_next_year_is_refused() throws Exception {
		this.jdbc.sql("""
				insert into contact_log (customer_id, occurred_at, channel)
				select id, '2019-07-01 10:00', 'PHONE' from customer where number = 'RFM-1'
				""").update();
		LocalDate last = LocalDate.now().plusYears(1);
		for (String day : new String[] { "2019-06-30", "9999-12-31", last.plusDays(2).toString() }) {
			this.mvc
				.perform(post("/rfm/runs").param("asOf", day)
					.param("returns", "NET")
					.with(csrf())
					.with(this.people.as(Role.MANAGER)))
				.andExpect(status().isUnprocessableContent())
				.andExpect(content().string(containsString("请填写 2019-07-01 至 ")));
			this.mvc
				.perform(post("/api/v1/scoring-runs").contentType(MediaType.APPLICATION_JSON)
					.content("{\"asOf\":\"%s\"}".formatted(day))
					.with(this.people.program(Role.MANAGER)))
				.andExpect(status().isUnprocessableContent())
				.andExpect(jsonPath("$.detail").value(containsString("2019-07-01")));
		}
		assertThat(this.runs.latest(1)).isEmpty();
	}

	@Test
	void a_run_asked_for_on_the_page_is_queued_and_audited() throws Exception {
		this.mvc
			.perform(post("/rfm/runs").param("asOf", "2024-05-01")
				.param("returns", "IGNORE")
				.param("windowDays", "")
				.with(csrf())
				.with(this.people.as(Role.MANAGER)))
			.andExpect(redirectedUrl("/rfm#runs"));
		ScoringRun run = finished(this.runs.latest(1).get(0).id());
		assertThat(run.state()).isEqualTo(JobState.DONE);
		assertThat(run.returns()).isEqualTo(Returns.IGNORE);
		assertThat(
				this.jdbc.sql("select count(*) from audit_entry where action = 'scoring-requested' and subject_id = ?")
					.param(Long.toString(run.id()))
					.query(Integer.class)
					.single())
			.isOne();
	}

	@Test
	void a_program_asks_for_a_run_and_reads_the_result() throws Exception {
		String location = this.mvc
			.perform(post("/api/v1/scoring-runs").contentType(MediaType.APPLICATION_JSON)
				.content("{\"asOf\":\"2024-05-01\",\"returns\":\"net\"}")
				.with(this.people.program(Role.MANAGER)))
			.andExpect(status().isAccepted())
			.andExpect(header().exists("Location"))
			.andReturn()
			.getResponse()
			.getHeader("Location");
		long id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
		finished(id);
		this.mvc.perform(get(location).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.state").value("DONE"))
			.andExpect(jsonPath("$.customers").value(120))
			.andExpect(jsonPath("$.progress.total").value(600))
			.andExpect(jsonPath("$.progress.done").value(600));
		this.mvc.perform(get("/api/v1/rfm").param("run", Long.toString(id)).with(this.people.program(Role.MANAGER)))
			.andExpect(jsonPath("$.asOf").value("2024-05-01"))
			.andExpect(jsonPath("$.cuts.R", hasSize(4)))
			.andExpect(jsonPath("$.cuts.M[0]").value(260.4))
			.andExpect(jsonPath("$.means.M").value(635.25))
			.andExpect(jsonPath("$.scores.F", hasSize(5)))
			.andExpect(jsonPath("$.classes.重要价值").isNumber());
	}

	@Test
	void a_program_is_told_what_is_wrong() throws Exception {
		this.mvc.perform(get("/api/v1/scoring-runs/4711").with(this.people.program(Role.MANAGER)))
			.andExpect(status().isNotFound())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
		this.mvc
			.perform(post("/api/v1/scoring-runs").contentType(MediaType.APPLICATION_JSON)
				.content("{\"returns\":\"sometimes\"}")
				.with(this.people.program(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(jsonPath("$.detail").value(containsString("sometimes")));
		this.mvc
			.perform(post("/api/v1/scoring-runs").contentType(MediaType.APPLICATION_JSON)
				.content("{\"asOf\":\"+999999999-01-01\"}")
				.with(this.people.program(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent());
		this.mvc
			.perform(post("/api/v1/scoring-runs").contentType(MediaType.APPLICATION_JSON)
				.content("{\"windowDays\":2147483647}")
				.with(this.people.program(Role.MANAGER)))
			.andExpect(status().isUnprocessableContent())
			.andExpect(jsonPath("$.detail").value(containsString("36500")));
		this.mvc
			.perform(post("/api/v1/scoring-runs").contentType(MediaType.APPLICATION_JSON)
				.content("{\"asOf\":\"yesterday\"}")
				.with(this.people.program(Role.MANAGER)))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value(containsString("asOf")));
	}

	private ScoringRun finished(long id) throws InterruptedException {
		for (long end = System.nanoTime() + Duration.ofSeconds(30).toNanos(); System.nanoTime() < end;) {
			ScoringRun run = this.runs.find(id).orElseThrow();
			if (run.finished()) {
				return run;
			}
			Thread.sleep(100);
		}
		throw new AssertionError("Run " + id + " is not finished");
	}

}
