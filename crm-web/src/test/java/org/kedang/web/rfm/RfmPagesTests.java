package org.kedang.web.rfm;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.job.JobState;
import org.kedang.web.People;
import org.kedang.web.Scorings;
import org.kedang.web.WebTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

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

@WebTest
class RfmPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private ScoringRuns runs;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void some_customers_who_bought() {
		this.jdbc
			.sql("""
					insert into customer (kind, number, name) select 'I', 'RFM-' || i, '客户' || i from generate_series(1, 120) i
					""")
			.update();
		this.jdbc
			.sql("""
					update customer_figures f set purchases = i % 7 + 1, last_purchase_on = date '2024-04-30' - i,
						net_amount = i * 10.5, gross_amount = i * 11
					from (select id, substr(number, 5)::int as i from customer where number like 'RFM-%') c where c.id = f.customer_id
					""")
			.update();
	}

	@AfterEach
	void nothing_is_left() {
		Scorings.forget(this.jdbc);
		this.jdbc.sql("delete from customer where number like 'RFM-%'").update();
	}

	@Test
	void before_the_first_run_the_pages_say_how_to_start_one() throws Exception {
		this.mvc.perform(get("/rfm").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("还没有评过分")))
			.andExpect(content().string(containsString("action=\"/rfm/runs\"")));
		this.mvc.perform(get("/rankings").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("href=\"/rfm#runs\"")));
	}

	@Test
	void the_matrix_shows_eight_classes_that_open_their_rosters() throws Exception {
		run();
		this.mvc.perform(get("/rfm").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("重要价值")))
			.andExpect(content().string(containsString("/customers?class=8")))
			.andExpect(content().string(containsString("data-chart=\"heat\"")))
			.andExpect(content().string(containsString("2024-05-01")))
			.andExpect(content().string(not(containsString("??"))))
			.andExpect(content().string(not(containsString("style="))));
		this.mvc.perform(get("/rfm").header("Accept-Language", "en").with(this.people.as(Role.ADMIN)))
			.andExpect(content().string(containsString("Important: win back")))
			.andExpect(content().string(not(containsString("??"))));
	}

	@Test
	void a_class_has_the_same_name_on_the_roster_as_everywhere() throws Exception {
		run();
		this.mvc.perform(get("/customers").header("Accept-Language", "en").with(this.people.as(Role.ADMIN)))
			.andExpect(content().string(containsString(">Important: ")))
			.andExpect(content().string(not(containsString("Key: "))));
	}

	@Test
	void each_mark_and_count_opens_those_whom_it_counts_and_all_figures_leave_as_a_workbook() throws Exception {
		long run = run();
		int best = this.runs.find(run).orElseThrow().summary().scores().monetary().get(4);
		this.mvc.perform(get("/rfm").with(this.people.as(Role.MANAGER)))
			.andExpect(content()
				.string(containsString("&quot;link&quot;:&quot;/rankings?run=%d&amp;r=5&amp;f=".formatted(run))))
			.andExpect(content().string(containsString("href=\"/rankings?run=%d&amp;m=5\"".formatted(run))))
			.andExpect(content().string(containsString("/rfm/export.xlsx?run=" + run)));
		try (XSSFWorkbook workbook = workbook("/rankings/export.xlsx?m=5")) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(best);
		}
		try (XSSFWorkbook workbook = workbook("/rfm/export.xlsx?run=" + run)) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).as("classes").isEqualTo(8);
			assertThat(workbook.getSheetAt(1).getLastRowNum()).as("recency by frequency").isEqualTo(25);
			assertThat(workbook.getSheetAt(2).getLastRowNum()).as("R, F, M").isEqualTo(3);
			assertThat(workbook.getSheetAt(2).getRow(3).getCell(10).getNumericCellValue()).isEqualTo(best);
		}
		this.mvc.perform(get("/rankings").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("/rankings?run=%d&amp;before=".formatted(run))));
	}

	@Test
	void a_class_of_an_earlier_run_opens_those_whom_that_run_put_into_it() throws Exception {
		long earlier = this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 4, 30), Returns.NET, null)).id();
		run();
		this.mvc.perform(get("/rfm?run=" + earlier).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("/rankings?run=%d&amp;rfm=IMPORTANT_VALUE".formatted(earlier))))
			.andExpect(content().string(not(containsString("/customers?class="))));
	}

	@Test
	void the_ranking_leafs_by_rank_and_narrows() throws Exception {
		run();
		this.mvc.perform(get("/rankings").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("RFM-120")))
			.andExpect(content().string(containsString("data-chart=\"pareto\"")))
			.andExpect(content().string(containsString("href=\"/rankings?after=50\"")))
			.andExpect(content().string(not(containsString("??"))));
		this.mvc.perform(get("/rankings?after=100").header("HX-Request", "true").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("RFM-20")))
			.andExpect(content().string(containsString("href=\"/rankings?before=101\"")))
			.andExpect(content().string(not(containsString("<html"))));
		this.mvc.perform(get("/rankings?grade=D&rfm=GENERAL_VALUE").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("RFM-120"))));
		this.mvc
			.perform(get("/rankings?grade=D&r=5&m=5").header("HX-Request", "true").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("这里没有客户")))
			.andExpect(content().string(containsString("清除")));
	}

	@Test
	void of_a_run_whose_scores_were_dropped_the_pages_show_the_summary_and_say_so() throws Exception {
		run();
		this.jdbc.sql("delete from rfm_score").update();
		this.jdbc.sql("update scoring_run set dropped_at = now()").update();
		for (String page : new String[] { "/rfm", "/rankings" }) {
			this.mvc.perform(get(page).with(this.people.as(Role.MANAGER)))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString("只保留汇总")))
				.andExpect(content().string(not(containsString("/rankings/export.xlsx"))))
				.andExpect(content().string(not(containsString("/rankings?run="))))
				.andExpect(content().string(not(containsString("/customers?class="))));
		}
		this.mvc.perform(get("/rankings/export.xlsx").with(this.people.as(Role.MANAGER))).andExpect(status().isGone());
	}

	@Test
	void the_ranking_leaves_as_a_workbook_and_is_audited() throws Exception {
		run();
		byte[] file = this.mvc.perform(get("/rankings/export.xlsx?grade=A").with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition",
					containsString("filename=\"ranking-2024-05-01.xlsx\"; filename*=UTF-8''")))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(1).getStringCellValue()).isEqualTo("编号");
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEqualTo("RFM-120");
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(4).getNumericCellValue()).isEqualTo(1260.0);
		}
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'ranking-exported'")
			.query(Integer.class)
			.single()).isPositive();
	}

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
			.andExpect(jsonPath("$.progress.total").value(480));
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
				.content("{\"asOf\":\"yesterday\"}")
				.with(this.people.program(Role.MANAGER)))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value(containsString("asOf")));
	}

	@Test
	void the_chart_library_is_served_from_here() throws Exception {
		this.mvc.perform(get("/webjars/echarts/echarts.min.js")).andExpect(status().isOk());
	}

	private long run() {
		return this.runs.runNow(ScoringRequest.of(LocalDate.of(2024, 5, 1), Returns.NET, null)).id();
	}

	private XSSFWorkbook workbook(String path) throws Exception {
		byte[] file = this.mvc.perform(get(path).with(this.people.as(Role.MANAGER)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		return new XSSFWorkbook(new ByteArrayInputStream(file));
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
