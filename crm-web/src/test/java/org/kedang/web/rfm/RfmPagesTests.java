package org.kedang.web.rfm;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kedang.access.Role;
import org.kedang.analytics.Returns;
import org.kedang.analytics.ScoringRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class RfmPagesTests extends RfmPagesCase {

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
		this.mvc.perform(get("/rankings?run=%d&m=5".formatted(run)).with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("共 %d 位客户".formatted(best))));
		this.mvc.perform(get("/rankings").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("共 120 位客户")));
		try (Workbook workbook = this.pages.workbook("/rankings/export.xlsx?m=5")) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(best);
		}
		try (Workbook workbook = this.pages.workbook("/rfm/export.xlsx?run=" + run)) {
			assertThat(workbook.getSheetAt(0).getLastRowNum()).as("classes").isEqualTo(8);
			assertThat(workbook.getSheetAt(1).getLastRowNum()).as("recency by frequency").isEqualTo(25);
			assertThat(workbook.getSheetAt(2).getLastRowNum()).as("R, F, M").isEqualTo(3);
			assertThat(workbook.getSheetAt(2).getRow(3).getCell(10).getNumericCellValue()).isEqualTo(best);
		}
		this.mvc.perform(get("/rankings").with(this.people.as(Role.MANAGER)))
			.andExpect(content().string(containsString("/rankings?run=%d&amp;top=".formatted(run))));
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
	void the_chart_library_is_served_from_here() throws Exception {
		this.mvc.perform(get("/webjars/echarts/echarts.min.js")).andExpect(status().isOk());
	}

}
